"""Digests of pictures that Pillow 9.4 resized, for ResamplerTests: python3 pillow_resize.py"""
import hashlib

from PIL import Image

FILTERS = {"Lanczos": Image.LANCZOS, "Bicubic": Image.BICUBIC, "Bilinear": Image.BILINEAR, "Box": Image.BOX}


def picture(width, height):
    pixels = bytes((x * x * 7 + y * y * 13 + x * y * 5 + k * 91 + (x ^ y) * 31) & 255
                   for y in range(height) for x in range(width) for k in range(3))
    return Image.frombytes("RGB", (width, height), pixels)


for width, height, to_width, to_height in [(128, 128, 64, 64), (148, 148, 64, 64), (178, 218, 64, 78), (50, 31, 64, 64), (400, 400, 64, 64)]:
    for name, kernel in FILTERS.items():
        digest = hashlib.sha256(picture(width, height).resize((to_width, to_height), kernel).tobytes()).hexdigest()
        print(f'    [InlineData(ResampleFilter.{name}, {width}, {height}, {to_width}, {to_height}, "{digest}")]')

print("grey", hashlib.sha256(picture(16, 16).convert("L").tobytes()).hexdigest())
