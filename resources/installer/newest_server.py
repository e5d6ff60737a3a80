"""A web server on this PC that says which version is the newest, as a clinic's IT would; used by the trials alone."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from environment import ROOT

NEWEST = "99.0.1"
_SAID = f'{{"version": "{NEWEST}", "where": "here"}}'.encode()
_UNTRUSTED = ROOT / "tests" / "fixtures" / "web" / "untrusted.pem"


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        led = self.path.startswith("/led")
        self.send_response(302 if led else 200 if self.path == "/newest.json" else 404)
        if led:
            away = f"http://localhost:{self.headers['Host'].rpartition(':')[2]}/newest.json"
            self.send_header("Location", away if self.path == "/led-away" else "/newest.json")
        self.send_header("Content-Length", str(len(_SAID)))
        self.end_headers()
        self.wfile.write(_SAID)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(*, secure: bool = False) -> Iterator[str]:
    """The address of the server, without a path; `secure` with a certificate that nobody trusts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    if secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(_UNTRUSTED)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"{'https' if secure else 'http'}://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
