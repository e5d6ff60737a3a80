"""Looking for a newer version: the named file alone is read, in time, and every other end is a sentence."""

from __future__ import annotations

import ctypes
import ssl
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from pumptracker import paths
from pumptracker.domain.refused import Refused
from pumptracker.services import fetching, updating, windows_web
from pumptracker.services.fetching import fetch
from pumptracker.store.connection import open_or_make
from pumptracker.words import sentence

NEWER = b'{"version": "99.0.1", "notes": "Mends labels.", "where": "here"}'


class _Answers(BaseHTTPRequestHandler):
    """A server of the clinic's IT, with some that are none."""

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        port = self.server.server_address[1]
        led = {
            "/moved": "/newest.json", "/away": f"http://localhost:{port}/newest.json", "/ftp": "ftp://127.0.0.1/x",
            "/file": "file:///etc/passwd", "/round": "/round",
        }  # fmt: skip
        if self.path == "/slow":
            time.sleep(1)
        if self.path in led:
            self.send_response(302)
            self.send_header("Location", led[self.path])
            self.send_header("Set-Cookie", "who=desk")
            self.end_headers()
            return
        body = b"x" * 100_000 if self.path == "/large" else NEWER
        self.send_response({"/gone": 404, "/broken": 500}.get(self.path, 200))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing of who left before the answer, as some are made to here."""


@pytest.fixture
def server(monkeypatch) -> Iterator[ThreadingHTTPServer]:
    monkeypatch.setenv("no_proxy", "*")
    made = _Server(("127.0.0.1", 0), _Answers)
    made.asked = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def address(server: ThreadingHTTPServer, path: str, scheme: str = "http") -> str:
    return f"{scheme}://127.0.0.1:{server.server_address[1]}{path}"


def code_of(named: str, **how: float) -> str:
    with pytest.raises(Refused) as refused:
        fetch(named, 1_000, **how)
    assert sentence(refused.value.code, {"field": "", **refused.value.facts})
    return refused.value.code


def test_a_web_address_is_asked_for_once_without_cookies_or_anything_about_the_clinic(server):
    assert fetch(address(server, "/newest.json"), 1_000) == NEWER
    assert fetch(address(server, "/moved"), 1_000) == NEWER
    paths_asked = [path for path, _ in server.asked]
    assert paths_asked == ["/newest.json", "/moved", "/newest.json"]
    for _, headers in server.asked:
        assert set(headers) == {"Host", "User-Agent", "Accept", "Connection", "Accept-Encoding"}
        assert headers["User-Agent"] == "PumpTracker"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/gone", "update_no_file"), ("/broken", "update_http"), ("/away", "update_elsewhere"),
        ("/ftp", "update_elsewhere"), ("/file", "update_elsewhere"), ("/round", "update_http"),
    ],
)  # fmt: skip
def test_a_server_that_has_no_such_file_or_leads_elsewhere_is_said(server, path, code):
    assert code_of(address(server, path)) == code
    assert all(headers["Host"].startswith("127.0.0.1") for _, headers in server.asked)


def test_a_slow_server_one_that_is_not_there_and_one_without_a_certificate_are_told_apart(server):
    assert code_of(address(server, "/slow"), seconds=0.2) == "update_timeout"
    assert code_of(address(server, "/newest.json", "https")) == "update_tls"
    assert code_of("http://127.0.0.1:1/newest.json") == "update_no_answer"


def test_an_https_server_is_believed_only_where_its_certificate_is_trusted(server, monkeypatch):
    certificate = Path(__file__).parents[1] / "fixtures" / "web" / "untrusted.pem"
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    assert code_of(address(server, "/newest.json", "https")) == "update_tls"
    assert server.asked == []
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert fetch(address(server, "/moved", "https"), 1_000) == NEWER
    assert code_of(address(server, "/away", "https")) == "update_elsewhere"
    assert code_of(address(server, "/newest.json", "https").replace("127.0.0.1", "localhost")) == "update_tls"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (12002, "update_timeout"), (12175, "update_tls"), (12157, "update_tls"),
        (12007, "update_no_answer"), (12029, "update_no_answer"), (12152, "update_no_answer"),
    ],
)  # fmt: skip
def test_what_windows_could_not_read_is_told_apart_by_its_number(number, code):
    assert windows_web.refusal(number, 15).code == code


class _WinHttp:
    """What Windows brings, as far as it is called; what fails gives 0, and every handle must be given back."""

    def __init__(self, status: int = 200, leads: str = "", body: bytes = NEWER, fails: str = "") -> None:
        self.status, self.leads, self.body, self.fails = status, leads, body, fails
        self.opened, self.asked = 0, []

    def __getattr__(self, name: str):
        if name in ("WinHttpOpen", "WinHttpConnect", "WinHttpOpenRequest"):
            return lambda *given: self._open(name, given)
        return lambda *_: int(name != self.fails)

    def _open(self, name: str, given: tuple) -> int:
        self.asked.append(given[1:])
        self.opened += name != self.fails
        return int(name != self.fails)

    def WinHttpCloseHandle(self, _handle) -> None:
        self.opened -= 1

    def WinHttpQueryHeaders(self, _request, what, _name, into, *_) -> int:
        if what == 33:
            into.value = self.leads
            return int(bool(self.leads))
        into._obj.value = self.status
        return 1

    def WinHttpReadData(self, _request, into, most, read) -> int:
        part, self.body = self.body[:most], self.body[most:]
        into[: len(part)] = part
        read._obj.value = len(part)
        return int(self.fails != "WinHttpReadData")


@pytest.fixture
def windows(monkeypatch):
    def be(**how) -> _WinHttp:
        made = _WinHttp(**how)
        monkeypatch.setattr(windows_web, "_library", lambda: made)
        return made

    monkeypatch.setattr(fetching.sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "get_last_error", lambda: 12175, raising=False)
    monkeypatch.setenv("no_proxy", "*")
    return be


def test_windows_is_asked_without_a_proxy_where_none_is_set_and_gives_back_what_it_opened(windows, monkeypatch):
    there = windows()
    assert fetch("https://it.example:8443/a.json?x=1", 1_000) == NEWER
    session, server, request = there.asked
    assert session[:2] == (1, None)
    assert server[:2] == ("it.example", 8443)
    assert (request[0], request[1], request[-1]) == ("GET", "/a.json?x=1", 0x00800000)
    assert there.opened == 0
    monkeypatch.delenv("no_proxy")
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    there = windows(body=b"x" * 100_000)
    assert len(fetch("https://it.example/a.json", 20_000)) == 20_001
    assert there.asked[0][:2] == (3, "proxy.example:3128")
    windows_web.try_out()
    assert there.opened == 0


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({"status": 404}, "update_no_file"), ({"status": 500}, "update_http"),
        ({"status": 302, "leads": "http://it.example/a.json"}, "update_elsewhere"),
        ({"status": 302, "leads": "/round"}, "update_http"), ({"fails": "WinHttpSendRequest"}, "update_tls"),
        ({"fails": "WinHttpReadData"}, "update_tls"), ({"fails": "WinHttpConnect"}, "update_tls"),
    ],
)  # fmt: skip
def test_what_windows_says_is_told_as_elsewhere_and_nothing_stays_open(windows, how, code):
    there = windows(**how)
    assert code_of("https://it.example/a.json") == code
    assert there.opened == 0


@pytest.mark.parametrize(
    ("named", "asked"),
    [
        ("http://server", (False, "server", 80, "/")),
        ("HTTPS://It.Example/a/b.json?x=1", (True, "it.example", 443, "/a/b.json?x=1")),
        ("http://10.0.0.7:8080/n", (False, "10.0.0.7", 8080, "/n")),
    ],
)  # fmt: skip
def test_windows_is_asked_for_what_the_address_says(named, asked):
    assert windows_web.asked(named) == asked


def test_no_more_is_read_than_such_a_file_may_have(server):
    assert len(fetch(address(server, "/large"), 1_000)) == 1_001


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ("ftp://server/x", "update_scheme"), ("file:///etc/passwd", "update_scheme"),
        ("data:text/plain,x", "update_scheme"),
        ("newest.json", "update_not_whole"), ("../newest.json", "update_not_whole"), ("http:/x", "update_no_address"),
        ("https://", "update_no_address"), ("http://desk:secret@server/x", "update_no_address"),
        ("http://server/a b", "update_no_address"), ("http://server:99999/x", "update_no_address"),
        ("http://server:0/x", "update_no_address"), ("http://[::1/x", "update_no_address"),
    ],
)  # fmt: skip
def test_what_is_neither_a_whole_path_nor_a_web_address_is_refused_before_it_is_read(named, code):
    assert code_of(named) == code


def test_a_file_on_a_drive_or_share_is_read_and_one_that_is_not_there_is_said(tmp_path):
    file = tmp_path / "newest.json"
    file.write_bytes(NEWER)
    assert fetch(str(file), 1_000) == NEWER
    assert len(fetch(str(file), 10)) == 11
    assert code_of(str(tmp_path / "other.json")) == "update_no_file"
    assert code_of(str(tmp_path)) == "update_no_file"


def test_a_share_that_does_not_answer_holds_nobody_up():
    began = time.monotonic()
    with pytest.raises(Refused, match="update_timeout"):
        fetching._in_time(lambda: time.sleep(1) or b"", 0.1)
    assert time.monotonic() - began < 0.9


@pytest.fixture
def db(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "machine_setting", lambda: tmp_path / "machine" / "data-folder")
    made = open_or_make(tmp_path / "clinic.db")
    yield made
    made.close()


def test_nothing_is_named_at_first_and_what_the_machine_names_stands_above_the_clinics_choice(db, tmp_path):
    assert updating.source(db) is None
    updating.choose_source(db, " /srv/newest.json ", daily=True, by="Ana")
    assert updating.source(db) == updating.Source("/srv/newest.json", daily=True)
    (tmp_path / "machine").mkdir()
    named = tmp_path / "machine" / "update-file"
    named.write_text("https://it.example/newest.json\n", encoding="utf-8")
    assert updating.source(db) == updating.Source("https://it.example/newest.json", by_machine=True)
    named.write_text("https://it.example/newest.json\r\ndaily\r\n", encoding="utf-8")
    assert updating.source(db).daily
    named.unlink()
    updating.choose_source(db, "", daily=True, by="Ana")
    assert updating.source(db) is None
    with pytest.raises(Refused, match="update_scheme"):
        updating.choose_source(db, "ftp://x/y", daily=False, by="Ana")


def test_a_look_says_a_newer_version_and_nothing_of_an_older_one(tmp_path):
    file = tmp_path / "newest.json"
    file.write_bytes(NEWER)
    assert updating.look(str(file), "0.9.0").version == "99.0.1"
    assert updating.look(str(file), "99.0.1") is None
    assert updating.look(str(file), "99.1") is None
