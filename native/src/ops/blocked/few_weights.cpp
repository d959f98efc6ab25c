// dW[c, f, k] = sum of coarse[c, i] * fine[f, i * S + k - P]: channels of the coarse end lie side by side, so that each
// coarse vector meets each fine value that its taps reach.
#include "few.h"

#include "../kernels.h"

#include <ATen/Parallel.h>

namespace disentangle::blocked {

namespace {

constexpr int64_t vector_size = 8, tile_taps = 4, tile_size = 2 * tile_taps * vector_size;

using Vector = float __attribute__((vector_size(vector_size * sizeof(float)), aligned(sizeof(float)), may_alias));

// sums[half][tap] += the row's coarse vectors of that half times the fine values at that tap. The local array stays in
// registers.
DT_VECTORISED void add_row(
    float* sums, const float* first, const float* second, int64_t step, const float* fine, int64_t stride, int64_t width) {
    Vector local[2][tile_taps];
    auto* kept = reinterpret_cast<Vector*>(sums);
    for (int64_t t = 0; t < tile_taps; t++) {
        local[0][t] = kept[t];
        local[1][t] = kept[tile_taps + t];
    }
    for (int64_t i = 0; i < width; i++) {
        const Vector a = *reinterpret_cast<const Vector*>(first + i * step), b = *reinterpret_cast<const Vector*>(second + i * step);
        for (int64_t t = 0; t < tile_taps; t++) {
            local[0][t] += a * fine[i * stride + t];
            local[1][t] += b * fine[i * stride + t];
        }
    }
    for (int64_t t = 0; t < tile_taps; t++) {
        kept[t] = local[0][t];
        kept[tile_taps + t] = local[1][t];
    }
}

// Rows of fine with `left` zeros before them and zeros up to `width` after them.
std::vector<float> pad_rows(const Activation& fine, int64_t left, int64_t width) {
    const int64_t rows = fine.extent[0] * fine.extent[1] * fine.extent[2], given = fine.extent[3];
    std::vector<float> padded(rows * width);
    for (int64_t row = 0; row < rows; row++) {
        std::copy_n(fine.floats() + row * given, std::min(given, width - left), padded.begin() + row * width + left);
    }
    return padded;
}

}  // namespace

void weight_gradient_of_few(const Activation& fine, const Activation& coarse, const Shape& shape, at::Tensor& gradient) {
    const int64_t kernel_y = shape.kernel[0], kernel_x = shape.kernel[1], stride_y = shape.stride[0], stride_x = shape.stride[1];
    const int64_t images = coarse.extent[0], channels = coarse.extent[1], height = coarse.extent[2], width = coarse.extent[3];
    const int64_t few = fine.extent[1], fine_height = fine.extent[2], block = coarse.format.block;
    const int64_t vectors = coarse.blocks() * block / vector_size, pairs = (vectors + 1) / 2;
    const int64_t tiles_x = (kernel_x + tile_taps - 1) / tile_taps, tiles = few * kernel_y * tiles_x;
    const int64_t padded_width = std::max((width - 1) * stride_x + tiles_x * tile_taps, shape.padding[1]);
    const std::vector<float> rows = pad_rows(fine, shape.padding[1], padded_width);
    const float* from = coarse.floats();
    float* to = gradient.data_ptr<float>();
    // The first pixel of vector v of an image.
    const auto vector = [&](int64_t image, int64_t v) {
        const int64_t channel = v * vector_size;
        return from + ((image * coarse.blocks() + channel / block) * height * width) * block + channel % block;
    };
    at::parallel_for(0, pairs, 1, [&](int64_t begin, int64_t end) {
        std::vector<float> sums(tiles * tile_size);
        for (int64_t pair = begin; pair < end; pair++) {
            const int64_t second_vector = std::min(2 * pair + 1, vectors - 1);
            // Sums of one image in float, of all in double: the sum over all pixels of a batch is long.
            std::vector<double> totals(sums.size());
            for (int64_t image = 0; image < images; image++) {
                std::fill(sums.begin(), sums.end(), 0.0f);
                const float *first = vector(image, 2 * pair), *second = vector(image, second_vector);
                for (int64_t i = 0; i < height; i++) {
                    for (int64_t tile = 0; tile < tiles; tile++) {
                        const int64_t kx = tile % tiles_x * tile_taps, ky = tile / tiles_x % kernel_y, f = tile / tiles_x / kernel_y;
                        const int64_t line = i * stride_y + ky - shape.padding[0];
                        if (line >= 0 && line < fine_height) {
                            add_row(
                                sums.data() + tile * tile_size, first + i * width * block, second + i * width * block, block,
                                rows.data() + ((image * few + f) * fine_height + line) * padded_width + kx, stride_x, width);
                        }
                    }
                }
                std::transform(totals.begin(), totals.end(), sums.begin(), totals.begin(), std::plus<double>());
            }
            for (size_t s = 0; s < totals.size(); s++) {
                const int64_t tile = s / tile_size, half = s / (tile_taps * vector_size) % 2, tap = s / vector_size % tile_taps;
                const int64_t kx = tile % tiles_x * tile_taps + tap, ky = tile / tiles_x % kernel_y, f = tile / tiles_x / kernel_y;
                const int64_t channel = (2 * pair + half) * vector_size + s % vector_size;
                if (channel < channels && kx < kernel_x) {
                    to[((channel * few + f) * kernel_y + ky) * kernel_x + kx] = static_cast<float>(totals[s]);
                }
            }
        }
    });
}

}  // namespace disentangle::blocked
