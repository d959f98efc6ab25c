// Bias, ReLU and their gradients: one pass each over the memory.
#include "../kernels.h"
#include "activation.h"

#include <ATen/Parallel.h>

namespace disentangle::blocked {

namespace {

constexpr int64_t lanes = 16;  // a multiple of every block

// plane: `count` values, of which value i belongs to channel i % block of `biases`.
template <typename T>
inline __attribute__((always_inline)) void add_bias_to_plane(T* plane, const float* lane_biases, float least, int64_t count) {
    float biases[lanes];
    std::copy_n(lane_biases, lanes, biases);
    int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (int64_t j = 0; j < lanes; j++) {
            const float sum = static_cast<float>(plane[i + j]) + biases[j];
            plane[i + j] = sum < least ? least : sum;
        }
    }
    for (int64_t j = 0; i + j < count; j++) {
        const float sum = static_cast<float>(plane[i + j]) + biases[j];
        plane[i + j] = sum < least ? least : sum;
    }
}

DT_VECTORISED void add_bias_floats(float* plane, const float* biases, float least, int64_t count) {
    add_bias_to_plane(plane, biases, least, count);
}

DT_VECTORISED void add_bias_bfloats(at::BFloat16* plane, const float* biases, float least, int64_t count) {
    add_bias_to_plane(plane, biases, least, count);
}

// sums[i % lanes] += gradient[i] where value[i] is positive; out takes those, and zeros elsewhere. out may be gradient.
template <typename T>
inline __attribute__((always_inline)) void mask_plane(const T* gradient, const T* value, T* out, float* sums, int64_t count) {
    float local[lanes] = {}, kept[lanes];
    int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (int64_t j = 0; j < lanes; j++) {
            const float all = gradient[i + j];  // loaded in any case: a load that depends would not vectorise
            kept[j] = static_cast<float>(value[i + j]) > 0 ? all : 0.0f;
        }
        for (int64_t j = 0; j < lanes; j++) {
            out[i + j] = kept[j];
            local[j] += kept[j];
        }
    }
    for (int64_t j = 0; i + j < count; j++) {
        kept[j] = static_cast<float>(value[i + j]) > 0 ? static_cast<float>(gradient[i + j]) : 0.0f;
        out[i + j] = kept[j];
        local[j] += kept[j];
    }
    std::copy_n(local, lanes, sums);
}

template <typename T>
inline __attribute__((always_inline)) void sum_plane(const T* gradient, float* sums, int64_t count) {
    float local[lanes] = {};
    int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (int64_t j = 0; j < lanes; j++) {
            local[j] += static_cast<float>(gradient[i + j]);
        }
    }
    for (int64_t j = 0; i + j < count; j++) {
        local[j] += static_cast<float>(gradient[i + j]);
    }
    std::copy_n(local, lanes, sums);
}

DT_VECTORISED void mask_floats(const float* gradient, const float* value, float* out, float* sums, int64_t count) {
    mask_plane(gradient, value, out, sums, count);
}

DT_VECTORISED void mask_bfloats(
    const at::BFloat16* gradient, const at::BFloat16* value, at::BFloat16* out, float* sums, int64_t count) {
    mask_plane(gradient, value, out, sums, count);
}

DT_VECTORISED void sum_floats(const float* gradient, float* sums, int64_t count) {
    sum_plane(gradient, sums, count);
}

DT_VECTORISED void sum_bfloats(const at::BFloat16* gradient, float* sums, int64_t count) {
    sum_plane(gradient, sums, count);
}

// Calls body(plane) for each of the N * C / block planes, in parallel over them.
template <typename Body>
void for_each_plane(const Activation& activation, const Body& body) {
    constexpr int64_t least_work = 1 << 15;
    const int64_t planes = activation.extent[0] * activation.blocks(), size = activation.pixels() * activation.format.block;
    at::parallel_for(0, planes, std::max<int64_t>(1, least_work / std::max<int64_t>(1, size)), [&](int64_t begin, int64_t end) {
        for (int64_t plane = begin; plane < end; plane++) {
            body(plane);
        }
    });
}

// Sums of the planes' lanes, added over images in double.
at::Tensor sum_lanes(const std::vector<float>& lane_sums, const Activation& activation) {
    const int64_t block = activation.format.block, blocks = activation.blocks(), channels = activation.extent[1];
    std::vector<double> totals(blocks * block);
    for (int64_t plane = 0; plane < activation.extent[0] * blocks; plane++) {
        for (int64_t lane = 0; lane < lanes; lane++) {
            totals[plane % blocks * block + lane % block] += lane_sums[plane * lanes + lane];
        }
    }
    at::Tensor sums = at::empty({channels}, at::kFloat);
    std::copy_n(totals.begin(), channels, sums.data_ptr<float>());
    return sums;
}

template <typename T, typename MaskPlane, typename SumPlane>
Activation mask_as(
    const Activation& gradient, bool owned, const Activation* value, at::Tensor* sums, MaskPlane mask_kernel, SumPlane sum_kernel) {
    const int64_t size = gradient.pixels() * gradient.format.block;
    std::vector<float> lane_sums(gradient.extent[0] * gradient.blocks() * lanes);
    Activation result = value == nullptr || owned ? gradient : Activation::empty(gradient.extent, gradient.format);
    const T* from = gradient.data.data_ptr<T>();
    if (value != nullptr) {
        const T* values = value->data.data_ptr<T>();
        T* to = result.data.data_ptr<T>();
        for_each_plane(gradient, [&](int64_t plane) {
            mask_kernel(from + plane * size, values + plane * size, to + plane * size, lane_sums.data() + plane * lanes, size);
        });
    } else if (sums != nullptr) {
        for_each_plane(gradient, [&](int64_t plane) { sum_kernel(from + plane * size, lane_sums.data() + plane * lanes, size); });
    }
    if (sums != nullptr) {
        *sums = sum_lanes(lane_sums, gradient);
    }
    return result;
}

}  // namespace

void add_bias(Activation& activation, const at::Tensor& bias, bool relu) {
    const int64_t block = activation.format.block, blocks = activation.blocks(), size = activation.pixels() * block;
    std::vector<float> lane_biases(blocks * lanes);
    if (bias.defined()) {
        const float* from = bias.data_ptr<float>();
        for (int64_t i = 0; i < blocks * lanes; i++) {
            const int64_t channel = i / lanes * block + i % block;
            lane_biases[i] = channel < activation.extent[1] ? from[channel] : 0;
        }
    }
    const float least = relu ? 0 : -std::numeric_limits<float>::infinity();
    for_each_plane(activation, [&](int64_t plane) {
        const float* biases = lane_biases.data() + plane % blocks * lanes;
        if (activation.format.bfloat16) {
            add_bias_bfloats(activation.data.data_ptr<at::BFloat16>() + plane * size, biases, least, size);
        } else {
            add_bias_floats(activation.floats() + plane * size, biases, least, size);
        }
    });
}

Activation mask(const Activation& gradient, bool owned, const Activation* value, at::Tensor* sums) {
    return gradient.format.bfloat16 ? mask_as<at::BFloat16>(gradient, owned, value, sums, mask_bfloats, sum_bfloats)
                                    : mask_as<float>(gradient, owned, value, sums, mask_floats, sum_floats);
}

}  // namespace disentangle::blocked
