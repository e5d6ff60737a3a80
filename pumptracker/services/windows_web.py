"""One answer of a web server, read by what Windows itself brings (WinHTTP): its certificates, and no OpenSSL.

The names and numbers are those of Microsoft's winhttp.h. It is imported on Windows alone, where an address is read.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, c_int, c_ushort, c_void_p, c_wchar_p
from ctypes import c_ulong as dword
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from pumptracker.domain.refused import Refused

_NO_PROXY, _NAMED_PROXY = 1, 3
_SECURE = 0x00800000
_DISABLE, _COOKIES, _REDIRECTS, _SIGNING_IN = 63, 1, 2, 4
_STATUS_AS_NUMBER, _LOCATION = 19 | 0x20000000, 33
_TIMEOUT = 12002
_BAD_CERTIFICATE = frozenset({12037, 12038, 12044, 12045, 12057, 12157, 12169, 12170, 12175, 12179})
_AT_ONCE = 8192


class Failed(Exception):
    """A call that Windows refused, by its number."""

    def __init__(self, number: int) -> None:
        super().__init__(f"WinHTTP {number}")
        self.number = number


class Asked(NamedTuple):
    """What is asked of which server."""

    secure: bool
    server: str
    port: int
    path: str


def asked(address: str) -> Asked:
    """The parts of an address; ValueError where its port is none."""
    parts = urlsplit(address)
    secure = parts.scheme.lower() == "https"
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Asked(secure, parts.hostname or "", parts.port or (443 if secure else 80), path)


def refusal(number: int, seconds: float) -> Refused:
    """What kept the file from being read, by the number that Windows gives."""
    if number == _TIMEOUT:
        return Refused("update_timeout", seconds=round(seconds))
    return Refused("update_tls" if number in _BAD_CERTIFICATE else "update_no_answer")


def get(address: str, most: int, seconds: float) -> tuple[int, str, bytes]:
    """The status, where it leads on ("" for nowhere) and at most one byte more than `most`; raises Refused."""
    try:
        with _request(asked(address), seconds) as (library, request):
            _do(library.WinHttpSendRequest(request, None, 0, None, 0, 0, 0))
            _do(library.WinHttpReceiveResponse(request, None))
            return _status(library, request), _location(library, request), _body(library, request, most + 1)
    except Failed as failed:
        raise refusal(failed.number, seconds) from None


def try_out() -> None:
    """Make ready to ask an https address and ask nothing: no socket is opened; raises Failed where that fails."""
    with _request(Asked(True, "server", 443, "/"), 1):
        pass


@contextmanager
def _request(what: Asked, seconds: float) -> Iterator[tuple[Any, Any]]:
    library = _library()
    with (
        _handle(library, library.WinHttpOpen("PumpTracker", *_proxy(what), None, 0)) as session,
        _handle(library, library.WinHttpConnect(session, what.server, what.port, 0)) as connection,
        _handle(library, library.WinHttpOpenRequest(
            connection, "GET", what.path, None, None, _accepted(), _SECURE if what.secure else 0,
        )) as request,
    ):  # fmt: skip
        milliseconds = max(1, round(seconds * 1000))
        _do(library.WinHttpSetTimeouts(request, milliseconds, milliseconds, milliseconds, milliseconds))
        _switch_off(library, request)
        yield library, request


def _library() -> Any:
    """WinHTTP with the types of what is called."""
    library = ctypes.WinDLL("winhttp", use_last_error=True)  # type: ignore[attr-defined]
    handle, text = c_void_p, c_wchar_p
    for name, gives, *takes in (
        ("WinHttpOpen", handle, text, dword, text, text, dword),
        ("WinHttpConnect", handle, handle, text, c_ushort, dword),
        ("WinHttpOpenRequest", handle, handle, text, text, text, text, POINTER(text), dword),
        ("WinHttpSetTimeouts", c_int, handle, c_int, c_int, c_int, c_int),
        ("WinHttpSetOption", c_int, handle, dword, c_void_p, dword),
        ("WinHttpSendRequest", c_int, handle, text, dword, c_void_p, dword, dword, c_void_p),
        ("WinHttpReceiveResponse", c_int, handle, c_void_p),
        ("WinHttpQueryHeaders", c_int, handle, dword, text, c_void_p, POINTER(dword), c_void_p),
        ("WinHttpReadData", c_int, handle, c_void_p, dword, POINTER(dword)),
        ("WinHttpCloseHandle", c_int, handle),
    ):
        call = getattr(library, name)
        call.restype, call.argtypes = gives, takes
    return library


def _proxy(what: Asked) -> tuple[int, str | None]:
    """The proxy that the settings of Windows name for this server, as on other systems; none is searched for."""
    from urllib.request import getproxies, proxy_bypass

    named = getproxies().get("https" if what.secure else "http", "")
    if not named or proxy_bypass(what.server):
        return _NO_PROXY, None
    return _NAMED_PROXY, urlsplit(named).netloc.rpartition("@")[2] or named


def _accepted() -> Any:
    return (c_wchar_p * 2)("application/json", None)


@contextmanager
def _handle(library: Any, opened: Any) -> Iterator[Any]:
    _do(opened)
    try:
        yield opened
    finally:
        library.WinHttpCloseHandle(opened)


def _do(went: Any) -> None:
    if not went:
        raise Failed(ctypes.get_last_error())  # type: ignore[attr-defined]


def _switch_off(library: Any, request: Any) -> None:
    """Keep no cookies, follow to no other address by itself, and sign in nowhere with the user's name."""
    what = dword(_COOKIES | _REDIRECTS | _SIGNING_IN)
    _do(library.WinHttpSetOption(request, _DISABLE, ctypes.byref(what), ctypes.sizeof(what)))


def _status(library: Any, request: Any) -> int:
    status, size = dword(), dword(4)
    _do(library.WinHttpQueryHeaders(
        request, _STATUS_AS_NUMBER, None, ctypes.byref(status), ctypes.byref(size), None
    ))  # fmt: skip
    return int(status.value)


def _location(library: Any, request: Any) -> str:
    """Where the server leads on, "" where it does not say or says it at great length."""
    held = ctypes.create_unicode_buffer(_AT_ONCE)
    size = dword(ctypes.sizeof(held))
    found = library.WinHttpQueryHeaders(request, _LOCATION, None, held, ctypes.byref(size), None)
    return held.value if found else ""


def _body(library: Any, request: Any, most: int) -> bytes:
    held, got, read = ctypes.create_string_buffer(_AT_ONCE), bytearray(), dword()
    while len(got) < most:
        _do(library.WinHttpReadData(request, held, min(_AT_ONCE, most - len(got)), ctypes.byref(read)))
        if not read.value:
            break
        got += held.raw[: read.value]
    return bytes(got)
