"""Reading one small file that somebody named by a path or a web address; nothing else is ever asked of a network.

What reaches a network is imported here and only when a web address is read: a start opens no socket.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from pumptracker.domain.refused import Refused

if TYPE_CHECKING:
    from urllib.request import OpenerDirector

SECONDS = 15.0
"""How long a server or a share is waited for, all in all."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):", re.IGNORECASE)
"""Two letters at least: "C:" is a drive."""
_WEB = ("http", "https")
_GONE = (404, 410)


def check_named(named: str, field: str = "") -> None:
    """Refuse what is neither a whole path nor an address that begins with http:// or https://."""
    found = _SCHEME.match(named)
    if found is None:
        if not Path(named).is_absolute():
            raise Refused("update_not_whole", field=field, given=named)
    elif found[1].lower() not in _WEB:
        raise Refused("update_scheme", field=field, given=found[1].lower())
    elif not re.match(r"https?://[^/\s@]+(/\S*)?$", named, re.IGNORECASE):
        raise Refused("update_no_address", field=field, given=named)
    elif found[1].lower() == "https" and not reads_https():
        raise Refused("update_no_https", field=field)


def reads_https() -> bool:
    """Whether this installation has what https needs: the bundle for Windows leaves its 6 MB out."""
    return find_spec("_ssl") is not None


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
    try:
        from http.client import HTTPException
        from urllib.request import Request
    except ImportError:  # a bundle may be without
        raise Refused("update_no_web") from None
    asked = Request(address, headers={"User-Agent": "PumpTracker", "Accept": "application/json"})
    try:
        with opener().open(asked, timeout=seconds) as answer:
            found: bytes = answer.read(most + 1)
            return found
    except (OSError, HTTPException, ValueError) as error:
        raise _refusal(error, seconds) from None


def opener() -> OpenerDirector:
    """What opens a web address alone: it keeps no cookies, and is led to no other server."""
    from urllib import request
    from urllib.parse import urlsplit

    class SameServer(request.HTTPRedirectHandler):
        max_redirections = 3

        def redirect_request(  # type: ignore[no-untyped-def]
            self, req, fp, code, msg, headers, newurl
        ):
            """Go on only where the same server says so, in the same way."""
            before, now = urlsplit(req.full_url), urlsplit(newurl)
            if (before.scheme, before.netloc) != (now.scheme, now.netloc):
                fp.close()
                raise Refused("update_elsewhere", given=f"{now.scheme}://{now.netloc}")
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    made = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(), request.HTTPHandler(), SameServer(),
        request.HTTPDefaultErrorHandler(), request.HTTPErrorProcessor(),
    ):  # fmt: skip
        made.add_handler(handler)
    if reads_https():
        made.add_handler(request.HTTPSHandler())
    return made


def _refusal(error: BaseException, seconds: float) -> Refused:
    """What kept the file from being read, as a refusal."""
    from urllib.error import HTTPError

    if isinstance(error, HTTPError):
        error.close()
        return Refused("update_no_file") if error.code in _GONE else Refused("update_http", given=error.code)
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError) or isinstance(error, TimeoutError):
        return Refused("update_timeout", seconds=round(seconds))
    ssl = sys.modules.get("ssl")  # not where https cannot be read
    return Refused("update_tls" if ssl is not None and isinstance(reason, ssl.SSLError) else "update_no_answer")
