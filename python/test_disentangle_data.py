"""python3 -m unittest, in this folder. DISENTANGLE_H5 and DISENTANGLE_NPZ name two files of one recipe made by `disentangle generate`."""

import os
import pickle
import tempfile
import unittest

import h5py
import numpy as np

from disentangle_data import FormatError, Observations, Pairs


class SmallFile(unittest.TestCase):
    """A file made here, so that every number is known."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = os.path.join(folder.name, "small.h5")
        self.images = np.arange(6 * 4 * 5 * 3, dtype=np.uint8).reshape(6, 4, 5, 3)
        self.classes = np.array([[i // 3, i % 3] for i in range(6)])
        with h5py.File(self.path, "w") as file:
            file.create_dataset("images", data=self.images, chunks=(1, 4, 5, 3))
            file["classes"] = self.classes
            file["labels"] = self.classes * 0.5
            file["depth"] = np.arange(6 * 20, dtype=np.float32).reshape(6, 4, 5)
            file["changed"] = np.repeat([[1, 0], [0, 1], [1, 1]], 2, axis=0)
            file.attrs["factor_names"] = np.array([b"hue", b"shape"])
            file.attrs["factor_sizes"] = [2, 3]
            file.attrs["factor_values"] = [0.0, 0.5, 1.0, 2.0, 3.0]
            file.attrs["recipe"] = "abc"
            file.attrs["recipe.2"] = "def"

    def test_item_is_scaled_image_and_classes(self):
        image, classes = Observations(self.path)[4]
        self.assertEqual(image.dtype, np.float32)
        np.testing.assert_array_equal(image, self.images[4].transpose(2, 0, 1) / np.float32(255))
        np.testing.assert_array_equal(classes, [1, 1])

    def test_values_and_extra_arrays_come_in_order(self):
        _, values, depth = Observations(self.path, target="values", extra=("depth",))[5]
        np.testing.assert_array_equal(values, [0.5, 1.0])
        np.testing.assert_array_equal(depth, np.arange(100, 120, dtype=np.float32).reshape(4, 5))

    def test_attributes_describe_the_factors(self):
        data = Observations(self.path)
        self.assertEqual(data.factor_names, ("hue", "shape"))
        self.assertEqual(data.factor_sizes, (2, 3))
        np.testing.assert_array_equal(data.factor_values["shape"], [1, 2, 3])
        self.assertEqual(data.recipe, "abcdef")

    def test_subset_of_a_subset_points_into_the_file(self):
        part = Observations(self.path).subset([5, 3, 1]).subset([2, 0])
        self.assertEqual(len(part), 2)
        np.testing.assert_array_equal(part.raw(0), self.images[1])
        np.testing.assert_array_equal(part[-1][1], self.classes[5])

    def test_pairs_share_their_mask(self):
        pairs = Pairs(self.path)
        first, second, changed = pairs[1]
        self.assertEqual(len(pairs), 3)
        np.testing.assert_array_equal(first, self.images[2].transpose(2, 0, 1) / np.float32(255))
        np.testing.assert_array_equal(second, self.images[3].transpose(2, 0, 1) / np.float32(255))
        np.testing.assert_array_equal(changed, [0, 1])

    def test_copies_and_forks_open_the_file_anew(self):
        data = Observations(self.path)
        data[0]
        copy = pickle.loads(pickle.dumps(data))
        np.testing.assert_array_equal(copy.raw(3), self.images[3])
        child = os.fork()
        if child == 0:
            ok = np.array_equal(data.raw(2), self.images[2])
            os._exit(0 if ok else 1)
        self.assertEqual(os.waitpid(child, 0)[1], 0)
        np.testing.assert_array_equal(data.raw(1), self.images[1])

    def test_bad_requests_say_what_is_there(self):
        data = Observations(self.path)
        self.assertRaisesRegex(IndexError, "there are 6", lambda: data[6])
        self.assertRaisesRegex(ValueError, "must be 'classes'", lambda: Observations(self.path, target="class"))
        self.assertRaisesRegex(FormatError, "no array 'mask'; it has changed, classes", lambda: Observations(self.path, extra=("mask",)))
        with open(self.path + ".txt", "wb") as file:
            file.write(b"something")
        self.assertRaisesRegex(FormatError, "neither", lambda: Observations(self.path + ".txt"))

    def test_stored_archive_is_mapped_and_deflated_one_unpacked(self):
        for save in (np.savez, np.savez_compressed):
            path = self.path + save.__name__ + ".npz"
            save(path, imgs=self.images[..., 0] % 2, latents_classes=self.classes, latents_values=self.classes * 2.0)
            data = Observations(path)
            np.testing.assert_array_equal(data[3][0][0], self.images[3, :, :, 0] % 2)
            self.assertEqual(isinstance(data._file().whole("imgs"), np.memmap), save is np.savez)
            self.assertEqual(data.factor_sizes, (2, 3))


@unittest.skipUnless("DISENTANGLE_H5" in os.environ, "no generated files were named")
class GeneratedFiles(unittest.TestCase):
    def test_both_kinds_hold_the_same_observations(self):
        one, two = Observations(os.environ["DISENTANGLE_H5"]), Observations(os.environ["DISENTANGLE_NPZ"])
        self.assertEqual(len(one), len(two))
        self.assertEqual(one.factor_names, two.factor_names)
        self.assertEqual(one.factor_sizes, two.factor_sizes)
        self.assertEqual(one.recipe, two.recipe)
        np.testing.assert_array_equal(one.classes, two.classes)
        np.testing.assert_array_equal(one.values, two.values)
        for i in range(0, len(one), 37):
            np.testing.assert_array_equal(one[i][0], two[i][0])
            self.assertTrue(0 < one[i][0].sum() and one[i][0].max() == 1)
        for name, values in one.factor_values.items():
            column = one.factor_names.index(name)
            np.testing.assert_array_equal(one.values[:, column], values[one.classes[:, column]])

    def test_a_torch_loader_with_workers_reads_it(self):
        try:
            from torch.utils.data import DataLoader
        except ImportError:
            self.skipTest("torch is not installed")
        data = Observations(os.environ["DISENTANGLE_H5"])
        data[0]
        seen = np.concatenate([classes.numpy() for _, classes in DataLoader(data, batch_size=64, num_workers=2)])
        np.testing.assert_array_equal(seen, data.classes)


if __name__ == "__main__":
    unittest.main()
