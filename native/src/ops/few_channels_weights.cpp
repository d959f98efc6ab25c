// The weight gradient that belongs to few_channels.cpp: oneDNN's AVX2 kernels pad the few channels here as well.
//
// With `wide` [N, C, h, w] and `fine` [N, F, H, W] that are related by o = i * S + k - P along each axis (i in wide, o in
// fine), dW[c, f, k] = sum of wide[c, i] * fine[f, i * S + k - P]. Split by phase as there, with k = q * S + r, each sum
// runs over consecutive values of both. `wide` is the input of a transposed convolution or the output gradient of a
// convolution; `fine` is the other end.
#include "kernels.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <numeric>

namespace disentangle {

namespace {

constexpr int64_t lanes = 32;

int64_t ceil_divide(int64_t value, int64_t by) {
    return (value + by - 1) / by;
}

// sums[lane] += wide[i] * fine[i] over rows of count values each, count a multiple of the lanes. The local array stays in
// registers.
DT_VECTORISED void add_products(
    float* sums, const float* wide, const float* fine, int64_t fine_step, int64_t rows, int64_t count) {
    float local[lanes];
    std::copy_n(sums, lanes, local);
    for (int64_t row = 0; row < rows; row++) {
        for (int64_t i = 0; i < count; i += lanes) {
            for (int64_t j = 0; j < lanes; j++) {
                local[j] += wide[row * count + i + j] * fine[row * fine_step + i + j];
            }
        }
    }
    std::copy_n(local, lanes, sums);
}

// Every row of fine as S rows, one per phase, with zeros where it does not reach: [N * F * H, S, phase_size].
std::vector<float> split_phases(const at::Tensor& fine, int64_t stride, int64_t padding, int64_t phase_size) {
    const int64_t rows = fine.size(0) * fine.size(1) * fine.size(2), width = fine.size(3);
    std::vector<float> phases(rows * stride * phase_size);
    const auto* from = fine.data_ptr<float>();
    at::parallel_for(0, rows, 256, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; row++) {
            for (int64_t r = 0; r < stride; r++) {
                float* to = phases.data() + (row * stride + r) * phase_size;
                for (int64_t p = 0, o = r - padding; p < phase_size && o < width; p++, o += stride) {
                    to[p] = o < 0 ? 0 : from[row * width + o];
                }
            }
        }
    });
    return phases;
}

}  // namespace

at::Tensor few_channels_weight_gradient(
    const at::Tensor& wide, const at::Tensor& fine, at::IntArrayRef weight_shape, at::IntArrayRef stride, at::IntArrayRef padding) {
    const int64_t images = wide.size(0), channels = wide.size(1), height = wide.size(2), width = wide.size(3);
    const int64_t few = fine.size(1), fine_height = fine.size(2), kernel_y = weight_shape[2], kernel_x = weight_shape[3];
    const int64_t count = ceil_divide(width, lanes) * lanes, phase_size = count + ceil_divide(kernel_x, stride[1]);
    const int64_t taps = few * kernel_y * kernel_x, line_size = stride[1] * phase_size;
    const std::vector<float> phases = split_phases(fine, stride[1], padding[1], phase_size);
    at::Tensor gradient = at::empty(weight_shape, wide.options());
    const auto* from = wide.data_ptr<float>();
    auto* to = gradient.data_ptr<float>();
    at::parallel_for(0, channels, 1, [&](int64_t begin, int64_t end) {
        std::vector<float> rows(height * count), sums((end - begin) * taps * lanes);
        for (int64_t plane = 0; plane < images * (end - begin); plane++) {
            const int64_t image = plane / (end - begin), c = plane % (end - begin);
            for (int64_t i = 0; i < height; i++) {
                std::copy_n(from + ((image * channels + begin + c) * height + i) * width, width, rows.begin() + i * count);
            }
            for (int64_t tap = 0; tap < taps; tap++) {
                const int64_t kx = tap % kernel_x, ky = tap / kernel_x % kernel_y, f = tap / kernel_x / kernel_y;
                // Rows i whose line i * S + ky - P lies inside fine.
                const int64_t first = std::max<int64_t>(0, ceil_divide(padding[0] - ky, stride[0]));
                const int64_t last = std::min(height, ceil_divide(std::max<int64_t>(0, fine_height + padding[0] - ky), stride[0]));
                const int64_t line = (image * few + f) * fine_height + first * stride[0] + ky - padding[0];
                if (first < last) {
                    add_products(
                        sums.data() + (c * taps + tap) * lanes, rows.data() + first * count,
                        phases.data() + line * line_size + kx % stride[1] * phase_size + kx / stride[1], stride[0] * line_size,
                        last - first, count);
                }
            }
        }
        for (int64_t w = 0; w < (end - begin) * taps; w++) {
            to[begin * taps + w] = std::accumulate(sums.begin() + w * lanes, sums.begin() + (w + 1) * lanes, 0.0f);
        }
    });
    return gradient;
}

}  // namespace disentangle
