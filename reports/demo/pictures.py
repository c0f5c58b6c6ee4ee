"""Drawn pictures for the demonstration agencies: nobody and no real place is in them."""

from io import BytesIO
from math import cos, pi, sin

from PIL import Image, ImageDraw

NAVY, WATER, LEAF, SAND, LOTUS, PAPER = "#1b3a6b", "#7fb2d9", "#5d9b6b", "#e6d3a3", "#d9779b", "#f7f3e8"
LANDSCAPE, PORTRAIT = (1200, 900), (900, 1200)


def drawing(name: str) -> BytesIO:
    """The drawing of this name, one of DRAWINGS, as a PNG file."""
    return _file(DRAWINGS[name]())


def emblem() -> BytesIO:
    """A lotus over water in a ring, as a PNG file."""
    image = Image.new("RGB", (600, 600), "white")
    draw = ImageDraw.Draw(image)
    draw.ellipse((10, 10, 590, 590), fill=NAVY)
    draw.ellipse((40, 40, 560, 560), fill=PAPER)
    for row in range(3):
        draw.arc((130 + row * 30, 370 + row * 35, 470 - row * 30, 470 + row * 35), 20, 160, fill=WATER, width=14)
    _lotus(draw, (300, 390), 190)
    return _file(image)


def _meeting() -> Image.Image:
    """Rows of heads before a board."""
    image, draw = _canvas(LANDSCAPE, "#dfe7ef")
    draw.rectangle((300, 90, 900, 380), fill=PAPER, outline=NAVY, width=10)
    for line, width in enumerate((480, 400, 440, 300)):
        draw.rectangle((360, 150 + line * 55, 360 + width, 170 + line * 55), fill=WATER)
    _heads(draw, rows=4, first=480)
    return image


def _board() -> Image.Image:
    """Papers pinned to a wall."""
    image, draw = _canvas(PORTRAIT, SAND)
    draw.rectangle((90, 120, 810, 1080), fill="#8a6a45", outline=NAVY, width=12)
    for place, colour in enumerate((PAPER, "#fbe8ee", "#e5f1e8", PAPER, "#e3eef7", PAPER)):
        left, top = 150 + place % 2 * 310, 190 + place // 2 * 290
        draw.rectangle((left, top, left + 260, top + 240), fill=colour)
        for line in range(4):
            draw.rectangle((left + 30, top + 60 + line * 40, left + 230 - line * 25, top + 72 + line * 40), fill=NAVY)
    return image


def _counter() -> Image.Image:
    """A counter with screens, and a queue before it."""
    image, draw = _canvas(LANDSCAPE, "#eef2e6")
    draw.rectangle((0, 420, 1200, 560), fill=LEAF)
    for left in (140, 540, 940):
        draw.rectangle((left, 270, left + 150, 390), fill=NAVY)
        draw.rectangle((left + 12, 282, left + 138, 378), fill=WATER)
    _heads(draw, rows=2, first=640)
    return image


def _pledge() -> Image.Image:
    """A gift box crossed out, for a policy of taking no gifts."""
    image, draw = _canvas(LANDSCAPE, PAPER)
    draw.rectangle((430, 380, 770, 690), fill=LOTUS)
    draw.rectangle((400, 310, 800, 400), fill="#c25e83")
    draw.rectangle((575, 310, 625, 690), fill=SAND)
    draw.ellipse((470, 190, 600, 320), outline="#c25e83", width=24)
    draw.ellipse((600, 190, 730, 320), outline="#c25e83", width=24)
    draw.ellipse((250, 100, 950, 800), outline="#a3161f", width=44)
    draw.line((355, 205, 845, 695), fill="#a3161f", width=44)
    return image


def _pond() -> Image.Image:
    """Lotus on a pond before hills."""
    image, draw = _canvas(LANDSCAPE, "#cfe3f2")
    for centre, colour in ((250, "#86b08f"), (700, LEAF), (1050, "#79a683")):
        draw.ellipse((centre - 420, 260, centre + 420, 900), fill=colour)
    draw.rectangle((0, 560, 1200, 900), fill=WATER)
    for place, size in (((260, 760), 130), ((640, 700), 90), ((930, 800), 150)):
        _lotus(draw, place, size)
    return image


def _canvas(size: tuple[int, int], colour: str) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", size, colour)
    return image, ImageDraw.Draw(image)


def _heads(draw: ImageDraw.ImageDraw, rows: int, first: int) -> None:
    for row in range(rows):
        top, size = first + row * 105, 52 + row * 12
        for place in range(9 - row):
            left = 90 + row * 40 + place * (1050 - row * 60) // (9 - row)
            draw.ellipse((left, top, left + size, top + size), fill=NAVY if (place + row) % 3 else LEAF)
            draw.ellipse((left - size // 3, top + size, left + size + size // 3, top + size * 2), fill=NAVY)


def _lotus(draw: ImageDraw.ImageDraw, foot: tuple[int, int], size: int) -> None:
    """Five petals fanned out from `foot`, the outer ones first."""
    left, top = foot
    for turn in (-56, 56, -28, 28, 0):
        angle = turn * pi / 180
        tip = (left + size * sin(angle), top - size * cos(angle))
        side = (size * 0.22 * cos(angle), size * 0.22 * sin(angle))
        middle = ((left + tip[0]) / 2, (top + tip[1]) / 2)
        petal = (foot, (middle[0] - side[0], middle[1] - side[1]), tip, (middle[0] + side[0], middle[1] + side[1]))
        draw.polygon(petal, fill=LOTUS, outline="#b25577", width=max(2, size // 40))


def _file(image: Image.Image) -> BytesIO:
    file = BytesIO()
    image.save(file, "PNG")
    file.seek(0)
    return file


DRAWINGS = {"meeting": _meeting, "board": _board, "counter": _counter, "pledge": _pledge, "pond": _pond}
