"""Reading one small file that somebody named by a path or a web address; nothing else is ever asked of a network.

What reaches a network is imported here and only when a web address is read: a start opens no socket.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from pumptracker.domain.refused import Refused

if TYPE_CHECKING:
    from urllib.request import OpenerDirector

SECONDS = 15.0
"""How long a server or a share is waited for, all in all."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):", re.IGNORECASE)
"""Two letters at least: "C:" is a drive."""
_WEB = ("http", "https")
_GONE = (404, 410)
_LEADS_ON = (301, 302, 303, 307, 308)
_LED_ON = 3
"""How often a server may lead on to another of its addresses."""


def check_named(named: str, field: str = "") -> None:
    """Refuse what is neither a whole path nor an address that begins with http:// or https://."""
    found = _SCHEME.match(named)
    if found is None:
        if not Path(named).is_absolute():
            raise Refused("update_not_whole", field=field, given=named)
    elif found[1].lower() not in _WEB:
        raise Refused("update_scheme", field=field, given=found[1].lower())
    elif not _is_address(named):
        raise Refused("update_no_address", field=field, given=named)


def _is_address(named: str) -> bool:
    try:
        port = urlsplit(named).port
    except ValueError:
        return False
    return port != 0 and re.match(r"https?://[^/\s@]+(/\S*)?$", named, re.IGNORECASE) is not None


def fetch(named: str, most: int, seconds: float = SECONDS) -> bytes:
    """The bytes of a file, one more than `most` where it is longer; raises Refused where they do not come in time."""
    check_named(named)
    if _SCHEME.match(named):
        return _in_time(lambda: _from_web(named, most, seconds), seconds)
    return _in_time(lambda: _from_folder(Path(named), most), seconds)


def _in_time(read: Callable[[], bytes], seconds: float) -> bytes:
    """What a thread of its own reads: a share that is gone would hold up whoever asks, and so would a slow server."""
    made: list[bytes] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            made.append(read())
        except BaseException as error:  # raised where it is waited for
            failed.append(error)

    thread = Thread(target=work, name="fetch", daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise failed[0]
    if not made:
        raise Refused("update_timeout", seconds=round(seconds))
    return made[0]


def _from_folder(path: Path, most: int) -> bytes:
    try:
        if not path.is_file():
            raise Refused("update_no_file")
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError):
        raise Refused("update_no_answer") from None


def _from_web(address: str, most: int, seconds: float) -> bytes:
    """What a web address gives, led on a few times at most and to no other server."""
    status = 0
    for _ in range(1 + _LED_ON):
        status, leads, body = _get(address, most, seconds)
        if status not in _LEADS_ON or not leads:
            break
        onward = urljoin(address, leads)
        if _server(onward) != _server(address):
            raise Refused("update_elsewhere", given="://".join(_server(onward)))
        address = onward
    if 200 <= status < 300:
        return body
    raise Refused("update_no_file") if status in _GONE else Refused("update_http", given=status)


def _server(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme.lower(), parts.netloc.lower()


def _get(address: str, most: int, seconds: float) -> tuple[int, str, bytes]:
    """One answer: its status, where it leads on, and at most one byte more than `most`."""
    if sys.platform == "win32":
        from pumptracker.services import windows_web

        return windows_web.get(address, most, seconds)
    from http.client import HTTPException
    from urllib.request import Request

    asked = Request(address, headers={"User-Agent": "PumpTracker", "Accept": "application/json"})
    try:
        with opener().open(asked, timeout=seconds) as answer:
            return answer.status, answer.headers.get("Location", ""), answer.read(most + 1)
    except (OSError, HTTPException, ValueError) as error:
        raise _refusal(error, seconds) from None


def opener() -> OpenerDirector:
    """What opens a web address alone: it keeps no cookies, and follows to no other address by itself."""
    from urllib import request

    made = request.OpenerDirector()
    for handler in (request.ProxyHandler(), request.HTTPHandler(), request.HTTPSHandler()):
        made.add_handler(handler)
    return made


def _refusal(error: BaseException, seconds: float) -> Refused:
    """What kept the file from being read, as a refusal."""
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError) or isinstance(error, TimeoutError):
        return Refused("update_timeout", seconds=round(seconds))
    from ssl import SSLError

    return Refused("update_tls" if isinstance(reason, SSLError) else "update_no_answer")
