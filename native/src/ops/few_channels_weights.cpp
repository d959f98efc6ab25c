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

constexpr int64_t lanes = 16;

int64_t round_up(int64_t value) {
    return (value + lanes - 1) / lanes * lanes;
}

// sums[k][lane] += wide[i] * phases[k mod S][i + k div S] for one pair of rows and every tap k of the row.
DT_VECTORISED void add_products(
    float* sums, const float* wide, const float* phases, int64_t phase_size, int64_t count, int64_t kernel, int64_t stride) {
    for (int64_t r = 0; r < std::min(stride, kernel); r++) {
        for (int64_t k = r, q = 0; k < kernel; k += stride, q++) {
            const float* fine = phases + r * phase_size + q;
            float local[lanes];
            std::copy_n(sums + k * lanes, lanes, local);
            for (int64_t i = 0; i < count; i += lanes) {
                for (int64_t j = 0; j < lanes; j++) {
                    local[j] += wide[i + j] * fine[i + j];
                }
            }
            std::copy_n(local, lanes, sums + k * lanes);
        }
    }
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
    const int64_t count = round_up(width), phase_size = count + (kernel_x + stride[1] - 1) / stride[1];
    const int64_t taps = few * kernel_y * kernel_x, line_size = stride[1] * phase_size;
    const std::vector<float> phases = split_phases(fine, stride[1], padding[1], phase_size);
    at::Tensor gradient = at::empty(weight_shape, wide.options());
    const auto* from = wide.data_ptr<float>();
    auto* to = gradient.data_ptr<float>();
    at::parallel_for(0, channels, 1, [&](int64_t begin, int64_t end) {
        std::vector<float> row(count), sums((end - begin) * taps * lanes);
        for (int64_t at = 0; at < images * (end - begin) * height; at++) {
            const int64_t i = at % height, c = at / height % (end - begin), image = at / height / (end - begin);
            std::copy_n(from + ((image * channels + begin + c) * height + i) * width, width, row.begin());
            for (int64_t f = 0; f < few; f++) {
                for (int64_t k = 0; k < kernel_y; k++) {
                    const int64_t line = i * stride[0] + k - padding[0];
                    if (line >= 0 && line < fine_height) {
                        add_products(
                            sums.data() + (c * taps + (f * kernel_y + k) * kernel_x) * lanes, row.data(),
                            phases.data() + ((image * few + f) * fine_height + line) * line_size, phase_size, count, kernel_x, stride[1]);
                    }
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
