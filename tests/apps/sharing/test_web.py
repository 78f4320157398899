"""A web space: only over https, only what is asked for, never more than it may be. The server is on this machine."""

import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path

import pytest

from game.apps.sharing import places
from game.apps.sharing.places import place_of
from game.apps.sharing.refusing import NotShared, NotTrusted
from game.content.library import added_packs
from tests.apps.sharing.maker import key, listed, shared, written
from tests.cli.here import run

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl, which makes a certificate")


class Server(SimpleHTTPRequestHandler):
    """A folder, and three addresses that mean no good."""

    asked: list[str] = []
    sent: list[dict[str, str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.sent.append(dict(self.headers.items()))
        match self.path:
            case "/elsewhere.zip":
                self.send_response(302)
                self.send_header("Location", "http://localhost/dorp-1.zip")
                self.end_headers()
            case "/round.zip":
                self.send_response(302)
                self.send_header("Location", "/round.zip")
                self.end_headers()
            case "/endless.zip":
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"x" * 70_000)
            case "/broken.zip":
                self.send_response(200)
                self.send_header("Content-Length", "100")
                self.end_headers()
                self.wfile.write(b"x")
            case "/refused.zip":
                self.send_error(500)
            case _:
                super().do_GET()

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("certificate")
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    made = ["openssl", *words.split(), "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    subprocess.run(made, check=True, capture_output=True)
    return folder


@pytest.fixture
def space(tmp_path: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a web space with two packs and an index."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
    monkeypatch.setenv("NO_PROXY", "localhost")
    folder = tmp_path / "space"
    shared(folder, written(tmp_path / "dorp"), key())
    listed(folder, key())
    Server.asked.clear()
    Server.sent.clear()
    with HTTPServer(("localhost", 0), partial(Server, directory=str(folder))) as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"https://localhost:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("what", ["", "/", "/packs.json", "/dorp-1.zip"])
def test_a_pack_is_added_from_an_address_and_nothing_else_is_asked_for(space: str, what: str) -> None:
    done = run("packs", "add", f"{space}{what}", typed="ja\nja\n")
    assert done.code == 0, done.said
    assert list(added_packs()) == ["dorp"]
    names = {"dorp-1.zip", "dorp-1.zip.minisig", "dorp-1.zip.pub"}
    names |= set() if what == "/dorp-1.zip" else {"packs.json", "packs.json.minisig", "packs.json.pub"}
    assert {path.lstrip("/") for path in Server.asked} <= names


def test_nothing_is_sent_but_the_address(space: str) -> None:
    assert run("packs", "add", space, typed="ja\nja\n").code == 0
    host = space.removeprefix("https://")
    plain = {"Accept-Encoding": "identity", "Host": host, "User-Agent": "Mozilla/5.0", "Connection": "close"}
    assert Server.sent
    assert all(sent == plain for sent in Server.sent)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("nothing.zip", "sharing.place.nothing"),
        ("elsewhere.zip", "sharing.place.insecure"),
        ("round.zip", "sharing.place.refused"),
        ("endless.zip", "sharing.zip.big"),
        ("broken.zip", "sharing.place.no_answer"),
        ("refused.zip", "sharing.place.refused"),
    ],
)
def test_what_a_server_does_wrong_is_a_sentence(space: str, name: str, why: str) -> None:
    place, file = place_of(f"{space}/{name}")
    with pytest.raises(NotShared) as refused:
        place.get(file, 60_000)
    assert refused.value.words.id == why
    assert isinstance(refused.value, NotTrusted) == (why == "sharing.zip.big")


def test_a_server_that_nobody_vouches_for_is_not_believed(space: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    done = run("packs", "add", space)
    assert done.code == 2
    assert "Er komt geen goed antwoord" in done.said
    assert not Server.asked


def test_a_server_that_is_slow_is_left(space: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_PATIENCE", -1)
    done = run("packs", "add", space)
    assert done.code == 2
    assert "Het duurt te lang" in done.said


def test_where_nobody_answers_is_a_sentence() -> None:
    done = run("packs", "add", "https://localhost:9/dorp-1.zip")
    assert done.code == 2
    assert "Is er internet" in done.said
