"""Reads data sets that Disentangle wrote, and the public dSprites and 3D Shapes files. Needs NumPy, and h5py for .h5 files.

    data = Observations("dsprites.h5")
    image, classes = data[0]                  # float32 [C, H, W] in [0, 1], int64 [F]
    data.factor_names, data.factor_sizes      # ('color', 'shape', ...), (1, 3, 6, 40, 32, 32)

`Observations` has `__len__` and `__getitem__`, which is all that torch.utils.data.DataLoader asks for; torch itself is not imported.
Images stay in the file. Each process opens the file for itself at its first item, so workers may be forked or spawned.
"""

import json
import os
import zipfile

import numpy as np

_IMAGES = ("imgs", "images")
_CLASSES = ("latents/classes", "latents_classes", "classes")
_VALUES = ("latents/values", "latents_values", "labels", "values")


class FormatError(ValueError):
    """The file is no data set in a known layout."""


class Observations:
    """The observations of one file.

    path      an .h5 or .npz file
    target    what accompanies an image: 'classes' (int64 [F]), 'values' (float64 [F], physical), or None for the image alone
    extra     names of further arrays of the file to give after the target, for example ('instance', 'depth', 'nuisance')
    indices   the observations to show, in this order; None for all (see `subset`)
    transform called with the uint8 image [H, W, C]; None gives float32 [C, H, W] in [0, 1]
    """

    def __init__(self, path, target="classes", extra=(), indices=None, transform=None):
        if target not in ("classes", "values", None):
            raise ValueError(f"target is {target!r}; it must be 'classes', 'values' or None")
        self.path = os.fspath(path)
        self.target = target
        self.extra = tuple(extra)
        self.indices = None if indices is None else np.asarray(indices, dtype=np.int64)
        self.transform = transform
        self._arrays = None
        self._owner = None
        with _open(self.path) as arrays:
            self._image_key = _first(arrays, _IMAGES, self.path)
            shape = arrays.shape(self._image_key)
            missing = [name for name in self.extra if name not in arrays]
            if missing:
                raise FormatError(f"{self.path} has no array {missing[0]!r}; it has {', '.join(sorted(arrays))}")
            self.count = shape[0]
            self.image_shape = tuple(shape[1:]) if len(shape) == 4 else (*shape[1:], 1)
            self.attributes = arrays.attributes()
            self.classes = arrays.whole(_first(arrays, _CLASSES, self.path)).astype(np.int64) if _has(arrays, _CLASSES) else None
            self.values = arrays.whole(_first(arrays, _VALUES, self.path)).astype(np.float64) if _has(arrays, _VALUES) else None
        if target is not None and getattr(self, target) is None:
            raise FormatError(f"{self.path} has no {target}; pass target=None for images alone, or the other kind of label")
        if self.indices is not None and self.indices.size and not 0 <= self.indices.min() <= self.indices.max() < self.count:
            raise IndexError(f"indices must lie in 0 ... {self.count - 1}")
        maximum = self.attributes.get("image_maximum")
        self.image_maximum = int(maximum) if maximum is not None else (1 if self._image_key == "imgs" else 255)

    @property
    def factor_names(self):
        """Names of the F factors, or None where the file does not say."""
        return _tuple(self.attributes.get("factor_names"))

    @property
    def factor_sizes(self):
        """Class counts of the F factors, from the file or else from its classes."""
        sizes = self.attributes.get("factor_sizes")
        if sizes is None and self.classes is not None:
            sizes = self.classes.max(axis=0) + 1
        return None if sizes is None else tuple(int(n) for n in np.ravel(sizes))

    @property
    def factor_values(self):
        """{name: physical value of each class}, or None."""
        flat, sizes, names = self.attributes.get("factor_values"), self.factor_sizes, self.factor_names
        if flat is None or names is None:
            return None
        return dict(zip(names, np.split(np.ravel(flat), np.cumsum(sizes)[:-1])))

    @property
    def recipe(self):
        """The recipe's YAML text, or None in a public original."""
        return self.attributes.get("recipe")

    def subset(self, indices):
        """The observations at `indices` (of this object), for example one part of an index list."""
        indices = np.asarray(indices, dtype=np.int64)
        chosen = indices if self.indices is None else self.indices[indices]
        return Observations(self.path, self.target, self.extra, chosen, self.transform)

    def row(self, name, i):
        """Row `i` of any array of the file, for example row('log_probability', 5)."""
        return self._file().row(name, self._at(i))

    def raw(self, i):
        """Image `i` as stored: uint8 [H, W, C]."""
        return np.asarray(self._file().row(self._image_key, self._at(i))).reshape(self.image_shape)

    def __len__(self):
        return self.count if self.indices is None else len(self.indices)

    def __getitem__(self, i):
        at = self._at(i)
        image = self.raw(i)
        if self.transform is not None:
            image = self.transform(image)
        else:
            image = np.ascontiguousarray(image.transpose(2, 0, 1), dtype=np.float32) / np.float32(self.image_maximum)
        item = [image]
        if self.target is not None:
            item.append(getattr(self, self.target)[at])
        item.extend(self._file().row(name, at) for name in self.extra)
        return item[0] if len(item) == 1 else tuple(item)

    def __getstate__(self):
        return {**self.__dict__, "_arrays": None, "_owner": None}

    def close(self):
        """Closes the file; the next item opens it again."""
        if self._arrays is not None and self._owner == os.getpid():
            self._arrays.close()
        self._arrays = None

    def _at(self, i):
        n = len(self)
        if not -n <= i < n:
            raise IndexError(f"observation {i} was asked for; there are {n}")
        i = int(i) % n
        return i if self.indices is None else int(self.indices[i])

    def _file(self):
        # A handle that was inherited through a fork belongs to the parent and must be neither used nor closed here.
        if self._arrays is None or self._owner != os.getpid():
            self._arrays, self._owner = _open(self.path), os.getpid()
        return self._arrays


class Pairs:
    """Pairs of a file that was made with `pairs`: item i is (image 2i, image 2i + 1, changed int64 [F])."""

    def __init__(self, path, transform=None):
        self.observations = Observations(path, target=None, extra=("changed",), transform=transform)

    def __len__(self):
        return len(self.observations) // 2

    def __getitem__(self, i):
        if not -len(self) <= i < len(self):
            raise IndexError(f"pair {i} was asked for; there are {len(self)}")
        first, changed = self.observations[2 * (int(i) % len(self))]
        second, _ = self.observations[2 * (int(i) % len(self)) + 1]
        return first, second, changed


class _Hdf5:
    def __init__(self, path):
        import h5py

        self._file = h5py.File(path, "r")
        names = []
        self._file.visititems(lambda name, item: names.append(name) if hasattr(item, "shape") else None)
        self._names = frozenset(names)

    def __contains__(self, name):
        return name in self._names

    def __iter__(self):
        return iter(self._names)

    def shape(self, name):
        return self._file[name].shape

    def row(self, name, i):
        return self._file[name][i]

    def whole(self, name):
        return self._file[name][:]

    def attributes(self):
        """Text attributes longer than 64 kB are stored in pieces: name, name.2, name.3, ..."""
        raw = {name: _plain(value) for name, value in self._file.attrs.items()}
        pieces = {name for name in raw if name.rpartition(".")[0] in raw and name.rpartition(".")[2].isdigit()}
        joined = {name: value for name, value in raw.items() if name not in pieces}
        for name in joined:
            k = 2
            while f"{name}.{k}" in pieces:
                joined[name] += raw[f"{name}.{k}"]
                k += 1
        return joined

    def close(self):
        self._file.close()

    __enter__ = lambda self: self

    def __exit__(self, *_):
        self.close()


class _Npz:
    """Stored members are mapped into memory; deflated ones cannot be read row by row, so they are unpacked at the first use."""

    def __init__(self, path):
        self._path = path
        self._arrays = {}
        with zipfile.ZipFile(path) as archive:
            self._members = {info.filename[:-4]: info for info in archive.infolist() if info.filename.endswith(".npy")}

    def __contains__(self, name):
        return name in self._members

    def __iter__(self):
        return iter(self._members)

    def shape(self, name):
        with zipfile.ZipFile(self._path) as archive, archive.open(self._members[name]) as member:
            return _npy_header(member)[0]

    def row(self, name, i):
        return self.whole(name)[i]

    def whole(self, name):
        if name not in self._arrays:
            self._arrays[name] = self._map(name) if self._members[name].compress_type == zipfile.ZIP_STORED else self._load(name)
        return self._arrays[name]

    def attributes(self):
        return json.loads(str(self._load("attributes")[()])) if "attributes" in self else {}

    def close(self):
        self._arrays.clear()

    __enter__ = lambda self: self

    def __exit__(self, *_):
        self.close()

    def _load(self, name):
        with np.load(self._path, allow_pickle=False) as archive:
            return archive[name]

    def _map(self, name):
        info = self._members[name]
        with open(self._path, "rb") as file:
            # A local header is 30 bytes, then the name and the extra field, whose lengths stand at its end.
            file.seek(info.header_offset + 26)
            lengths = np.frombuffer(file.read(4), dtype="<u2")
            file.seek(info.header_offset + 30 + int(lengths.sum()))
            shape, fortran, dtype = _npy_header(file)
            return np.memmap(self._path, dtype, "r", file.tell(), shape, "F" if fortran else "C")


def _open(path):
    with open(path, "rb") as file:
        start = file.read(8)
    if start == b"\x89HDF\r\n\x1a\n":
        return _Hdf5(path)
    if start[:4] == b"PK\x03\x04":
        return _Npz(path)
    raise FormatError(f"{path} is neither an HDF5 file nor an npz archive")


def _npy_header(file):
    version = np.lib.format.read_magic(file)
    read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    return read(file)


def _has(arrays, names):
    return any(name in arrays for name in names)


def _first(arrays, names, path):
    for name in names:
        if name in arrays:
            return name
    raise FormatError(f"{path} has none of the arrays {', '.join(names)}; it has {', '.join(sorted(arrays))}")


def _plain(value):
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, np.ndarray) and value.dtype.kind in "SO":
        return [item.decode() if isinstance(item, bytes) else str(item) for item in value.ravel()]
    return value.item() if isinstance(value, np.generic) else value


def _tuple(value):
    return None if value is None else tuple(np.ravel(value).tolist())
