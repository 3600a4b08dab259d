"""The language server that editors use for YAML, spoken to as they do: JSON-RPC over its streams."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Timer
from typing import Any, Final, Self

HERE: Final = Path(__file__).parent
SERVER: Final = HERE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
OFFLINE: Final = {"NODE_OPTIONS": f"--require={HERE / 'offline.cjs'}"}
SETTINGS: Final = {
    "yaml": {"schemaStore": {"enable": False}, "validate": True, "completion": True, "hover": True},
}
PATIENCE: Final = 60.0
"""Seconds after which a silent server is taken for dead."""


class LanguageServer:
    """An editor's side of the conversation: open texts, then ask about places in them."""

    def __init__(self) -> None:
        command = ["node", str(SERVER), "--stdio"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | OFFLINE
        )
        self._asked = 0
        can = {"workspace": {"configuration": True}, "textDocument": {"hover": {}, "completion": {}}}
        self._ask("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": can})
        self._tell("initialized", {})
        self._wait_for("workspace/configuration")  # so that no text is looked at by other settings

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._process.communicate(timeout=PATIENCE)

    def diagnoses(self, texts: Mapping[Path, str]) -> dict[Path, list[tuple[int, str]]]:
        """Open texts as if they were in these files; return the line and words of what is said of each."""
        for file, text in texts.items():
            document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
            self._tell("textDocument/didOpen", {"textDocument": document})
        said: dict[str, list[tuple[int, str]]] = {}
        while len(said) < len(texts):
            told = self._wait_for("textDocument/publishDiagnostics")
            said[told["uri"]] = [(d["range"]["start"]["line"] + 1, d["message"]) for d in told["diagnostics"]]
        return {file: said[file.as_uri()] for file in texts}

    def completions(self, file: Path, line: int, column: int) -> list[str]:
        """Return what may be written at a place."""
        found = self._ask("textDocument/completion", _at(file, line, column))
        return [each["label"] for each in found["items"]]

    def hover(self, file: Path, line: int, column: int) -> str:
        """Return what is said of a place."""
        found = self._ask("textDocument/hover", _at(file, line, column))
        return str(found["contents"]["value"]) if found else ""

    def _ask(self, method: str, given: object) -> Any:  # noqa: ANN401 - JSON
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": given})
        return next(m["result"] for m in self._messages() if m.get("id") == self._asked and "method" not in m)

    def _wait_for(self, method: str) -> Any:  # noqa: ANN401 - JSON
        return next(message["params"] for message in self._messages() if message.get("method") == method)

    def _tell(self, method: str, given: object) -> None:
        self._send({"method": method, "params": given})

    def _messages(self) -> Iterator[dict[str, Any]]:
        """Yield what the server says; what it asks is answered on the way."""
        while True:
            message = self._receive()
            if "id" in message and "method" in message:
                self._send({"id": message["id"], "result": _answer(message)})
            yield message

    def _send(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout
        watch = Timer(PATIENCE, self._process.kill)
        watch.start()
        length = 0
        while header := self._process.stdout.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name == b"Content-Length" else length
        content = self._process.stdout.read(length)
        watch.cancel()
        assert content, "the language server ended, or said nothing for too long"
        return dict(json.loads(content))


def _at(file: Path, line: int, column: int) -> dict[str, object]:
    place = {"line": line - 1, "character": column - 1}
    return {"textDocument": {"uri": file.as_uri()}, "position": place}


def _answer(message: dict[str, Any]) -> object:
    if message["method"] != "workspace/configuration":
        return None
    return [SETTINGS.get(each.get("section", "")) for each in message["params"]["items"]]
