"""A real browser for tests: Chromium without a window, spoken to over its own protocol."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import time

import pytest
import websocket

CHROMIUM = os.environ.get("CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None
)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: install it, or name it in CHROMIUM")

_SECONDS = 60
_SWITCHES = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--remote-debugging-port=0",
)
_KEYS = {"Enter": ("\r", 13), "Tab": ("", 9), "Escape": ("", 27), "ArrowUp": ("", 38), " ": (" ", 32)}


class Browser:
    """A running Chromium; ``with Browser() as browser`` ends it, and nothing else."""

    def __enter__(self):
        self._profile = tempfile.TemporaryDirectory(prefix="textdesk-browser-", ignore_cleanup_errors=True)
        command = [CHROMIUM, *_SWITCHES, f"--user-data-dir={self._profile.name}", "about:blank"]
        self._process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        address = None
        while address is None:
            line = self._process.stderr.readline()
            assert line, "Chromium did not start"
            address = re.search(r"ws://\S+", line)
        self._socket = websocket.create_connection(address[0], suppress_origin=True, timeout=_SECONDS)
        self._sent = 0
        return self

    def __exit__(self, *_):
        self._socket.close()
        self._process.terminate()
        self._process.wait(_SECONDS)
        self._process.stderr.close()
        self._profile.cleanup()

    def page(self, width=1200, height=900, *, scripts=True, **features):
        """A new, empty page of that size, with media features such as ``prefers_color_scheme="dark"``."""
        page = Page(self, width, height, features)
        if not scripts:
            page._send("Emulation.setScriptExecutionDisabled", value=True)
        return page

    def send(self, method, session=None, events=None, **parameters):
        """Send a command and return its result; events that come first are added to ``events``."""
        self._sent += 1
        message = {"id": self._sent, "method": method, "params": parameters}
        self._socket.send(json.dumps(message | ({"sessionId": session} if session else {})))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == self._sent:
                assert "error" not in answer, answer
                return answer["result"]
            if events is not None and answer.get("sessionId") == session:
                events.append(answer)


class Page:
    """One page: what it asked for, what it complained of, and what a reader does with it."""

    def __init__(self, browser, width, height, features):
        self._browser, self._events = browser, []
        target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self._send(f"{domain}.enable")
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._send("Emulation.setDeviceMetricsOverride", **size)
        named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self._send("Emulation.setEmulatedMedia", features=named)

    def _send(self, method, **parameters):
        return self._browser.send(method, self._session, self._events, **parameters)

    def open(self, address):
        """Open an address and wait until it has loaded."""
        self._send("Page.navigate", url=address)
        self.wait("document.readyState === 'complete' && location.href !== 'about:blank'")
        return self

    def see(self, expression):
        """Return the value of an expression of JavaScript."""
        found = self._send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def wait(self, expression, seconds=_SECONDS):
        """Wait until an expression is true."""
        until = time.monotonic() + seconds
        while not self.see(expression):
            assert time.monotonic() < until, f"never came true: {expression}"
            time.sleep(0.05)

    def press(self, *keys):
        """Press keys, one after another."""
        for key in keys:
            text, code = _KEYS[key]
            given = {"key": key, "code": key, "windowsVirtualKeyCode": code, "text": text}
            self._send("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **given)
            self._send("Input.dispatchKeyEvent", type="keyUp", **given)

    def write(self, text):
        """Type a text where the focus is."""
        self._send("Input.insertText", text=text)

    def point(self, selector):
        """Move the mouse to an element."""
        self._send("Input.dispatchMouseEvent", type="mouseMoved", **self._middle(selector))

    def click(self, selector):
        """Click on an element."""
        where = {**self._middle(selector), "button": "left", "clickCount": 1}
        for kind in ("mousePressed", "mouseReleased"):
            self._send("Input.dispatchMouseEvent", type=kind, **where)

    def tap(self, selector):
        """Touch an element with a finger."""
        self._send("Input.dispatchTouchEvent", type="touchStart", touchPoints=[self._middle(selector)])
        self._send("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def _middle(self, selector):
        box = self.see(
            f"""(() => {{
                const element = document.querySelector({json.dumps(selector)});
                element.scrollIntoView({{ block: "center", behavior: "instant" }});
                const box = element.getClientRects()[0];
                return {{ x: box.x + box.width / 2, y: box.y + box.height / 2 }};
            }})()"""
        )
        return {"x": box["x"], "y": box["y"]}

    @property
    def requests(self):
        """Every address that was asked for."""
        sent = [event["params"] for event in self._events if event["method"] == "Network.requestWillBeSent"]
        return [one["request"]["url"] for one in sent if not one["request"]["url"].startswith("data:")]

    @property
    def complaints(self):
        """What stands in the console: errors, and what the page's policy has blocked."""
        kinds = {"Runtime.exceptionThrown", "Log.entryAdded"}
        return [event["params"] for event in self._events if event["method"] in kinds]
