// A row of coarse pixels times the taps is a small matrix product; its results then go to the fine pixels that each tap
// reaches, o = i * S + k - P along each axis (i coarse, k tap, o fine).
#include "few.h"

#include "../kernels.h"

#include <ATen/Parallel.h>

namespace disentangle::blocked {

namespace {

constexpr int64_t vector_size = 8, tile_taps = 2 * vector_size, tile_pixels = 4;

using Vector = float __attribute__((vector_size(vector_size * sizeof(float)), aligned(sizeof(float)), may_alias));

// out[p][t] = sum over channels of pixels[block][p][channel] * taps[channel][t], for one tile of pixels and taps. The
// local array stays in registers.
template <int64_t Pixels>
inline __attribute__((always_inline)) void tile_products(
    const float* pixels, int64_t block_step, int64_t blocks, int64_t block, const float* taps, int64_t tap_count, float* out) {
    Vector sums[Pixels][2] = {};
    for (int64_t b = 0; b < blocks; b++) {
        for (int64_t c = 0; c < block; c++) {
            const auto* tap = reinterpret_cast<const Vector*>(taps + (b * block + c) * tap_count);
            for (int64_t p = 0; p < Pixels; p++) {
                const float pixel = pixels[b * block_step + p * block + c];
                sums[p][0] += pixel * tap[0];
                sums[p][1] += pixel * tap[1];
            }
        }
    }
    for (int64_t p = 0; p < Pixels; p++) {
        auto* to = reinterpret_cast<Vector*>(out + p * tap_count);
        to[0] = sums[p][0];
        to[1] = sums[p][1];
    }
}

// out: [width][tap_count]
DT_VECTORISED void row_products(
    const float* row, int64_t block_step, int64_t blocks, int64_t block, const float* taps, int64_t tap_count, int64_t width, float* out) {
    for (int64_t t = 0; t < tap_count; t += tile_taps) {
        int64_t p = 0;
        for (; p + tile_pixels <= width; p += tile_pixels) {
            tile_products<tile_pixels>(row + p * block, block_step, blocks, block, taps + t, tap_count, out + p * tap_count + t);
        }
        for (; p < width; p++) {
            tile_products<1>(row + p * block, block_step, blocks, block, taps + t, tap_count, out + p * tap_count + t);
        }
    }
}

// [padded channels][padded taps] from [C, F, Kh, Kw], zeros in place of missing ones.
std::vector<float> ordered_taps(const at::Tensor& weight, int64_t channels, int64_t tap_count) {
    std::vector<float> taps(channels * tap_count);
    const int64_t given = weight.numel() / weight.size(0);
    for (int64_t c = 0; c < weight.size(0); c++) {
        std::copy_n(weight.data_ptr<float>() + c * given, given, taps.begin() + c * tap_count);
    }
    return taps;
}

}  // namespace

void scatter_to_few(
    const Activation& coarse, const at::Tensor& weight, const at::Tensor& bias, bool relu, const Shape& shape, Activation& fine) {
    const auto [kernel_y, kernel_x] = shape.kernel;
    const auto [stride_y, stride_x] = shape.stride;
    const auto [padding_y, padding_x] = shape.padding;
    const int64_t blocks = coarse.blocks(), block = coarse.format.block, height = coarse.extent[2], width = coarse.extent[3];
    const int64_t few = fine.extent[1], fine_height = fine.extent[2], fine_width = fine.extent[3];
    const int64_t tap_count = (few * kernel_y * kernel_x + tile_taps - 1) / tile_taps * tile_taps;
    const std::vector<float> taps = ordered_taps(weight, blocks * block, tap_count);
    const float *images = coarse.floats(), *biases = bias.defined() ? bias.data_ptr<float>() : nullptr;
    float* out = fine.floats();
    at::parallel_for(0, coarse.extent[0], 1, [&, kernel_y = kernel_y, kernel_x = kernel_x, stride_y = stride_y, stride_x = stride_x,
                                              padding_y = padding_y, padding_x = padding_x](int64_t begin, int64_t end) {
        std::vector<float> products(width * tap_count);
        for (int64_t image = begin; image < end; image++) {
            float* planes = out + image * few * fine_height * fine_width;
            for (int64_t f = 0; f < few; f++) {
                std::fill_n(planes + f * fine_height * fine_width, fine_height * fine_width, biases == nullptr ? 0 : biases[f]);
            }
            for (int64_t i = 0; i < height; i++) {
                const float* row = images + (image * blocks * height + i) * width * block;
                row_products(row, height * width * block, blocks, block, taps.data(), tap_count, width, products.data());
                for (int64_t tap = 0; tap < few * kernel_y * kernel_x; tap++) {
                    const int64_t kx = tap % kernel_x, ky = tap / kernel_x % kernel_y, f = tap / kernel_x / kernel_y;
                    const int64_t line = i * stride_y + ky - padding_y;
                    if (line < 0 || line >= fine_height) {
                        continue;
                    }
                    float* to = planes + (f * fine_height + line) * fine_width;
                    const int64_t first = padding_x > kx ? (padding_x - kx + stride_x - 1) / stride_x : 0;
                    for (int64_t p = first, o = first * stride_x + kx - padding_x; p < width && o < fine_width; p++, o += stride_x) {
                        to[o] += products[p * tap_count + tap];
                    }
                }
            }
            if (relu) {
                for (int64_t o = 0; o < few * fine_height * fine_width; o++) {
                    planes[o] = planes[o] < 0 ? 0 : planes[o];
                }
            }
        }
    });
}

}  // namespace disentangle::blocked
