// The Bernoulli likelihood of a decoder's logits: value and gradient in one pass, where libtorch makes a dozen.
#include "kernels.h"

#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

#include <cstring>

namespace disentangle {

namespace {

inline __attribute__((always_inline)) float from_bits(int32_t bits) {
    float value;
    std::memcpy(&value, &bits, sizeof(value));
    return value;
}

inline __attribute__((always_inline)) int32_t to_bits(float value) {
    int32_t bits;
    std::memcpy(&bits, &value, sizeof(bits));
    return bits;
}

// e^x for x in [-87, 0], NaN for NaN: 2^n e^r with |r| <= ln(2) / 2, e^r by its Taylor series up to r^7; the relative
// error stays below 1e-7.
inline __attribute__((always_inline)) float exponential(float x) {
    constexpr float to_nearest = 12582912.0f;  // 1.5 * 2^23: adding it leaves a float its integer part
    constexpr float ln2_high = 0.693359375f, ln2_low = -2.12194440e-4f;
    const float shifted = x * 1.44269504f + to_nearest, n = shifted - to_nearest;
    const float r = (x - n * ln2_high) - n * ln2_low;
    float sum = 1.0f / 5040;
    sum = sum * r + 1.0f / 720;
    sum = sum * r + 1.0f / 120;
    sum = sum * r + 1.0f / 24;
    sum = sum * r + 1.0f / 6;
    sum = sum * r + 0.5f;
    sum = sum * r + 1;
    sum = sum * r + 1;
    return sum * from_bits((to_bits(shifted) << 23) + (127 << 23));
}

// ln(1 + e) for e in [0, 1]: 2 artanh(s) with s = e / (2 + e) <= 1/3, by its series up to s^15.
inline __attribute__((always_inline)) float log_one_plus(float e) {
    const float s = e / (2 + e), square = s * s;
    float sum = 1.0f / 15;
    sum = sum * square + 1.0f / 13;
    sum = sum * square + 1.0f / 11;
    sum = sum * square + 1.0f / 9;
    sum = sum * square + 1.0f / 7;
    sum = sum * square + 1.0f / 5;
    sum = sum * square + 1.0f / 3;
    return 2 * s + 2 * s * square * sum;
}

constexpr int64_t lanes = 16, chunk = 1024;  // values that are added in float before they go to a double

// Sum of max(l, 0) - l x + ln(1 + e^-|l|) over count values, count <= chunk; gradient takes s(l) - x.
DT_VECTORISED float chunk_sum(const float* logits, const float* targets, float* gradient, int64_t count) {
    float sums[lanes] = {};
    const auto term = [&](int64_t i) __attribute__((always_inline)) {
        const float logit = logits[i], target = targets[i], magnitude = logit < 0 ? -logit : logit;
        const float near_zero = exponential(magnitude > 87 ? -87 : -magnitude), e = magnitude > 87 ? 0 : near_zero;
        const float chance = (logit < 0 ? e : 1.0f) / (1 + e);
        gradient[i] = chance - target;
        return magnitude * (logit < 0 ? target : 1 - target) + log_one_plus(e);
    };
    int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (int64_t j = 0; j < lanes; j++) {
            sums[j] += term(i + j);
        }
    }
    for (; i < count; i++) {
        sums[0] += term(i);
    }
    float sum = 0;
    for (int64_t j = 0; j < lanes; j++) {
        sum += sums[j];
    }
    return sum;
}

struct BernoulliSum : torch::autograd::Function<BernoulliSum> {
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& logits, const at::Tensor& targets) {
        const at::Tensor l = logits.contiguous(), x = targets.contiguous();
        at::Tensor gradient = at::empty(l.sizes(), l.options());
        const auto *from = l.data_ptr<float>(), *to = x.data_ptr<float>();
        auto* out = gradient.data_ptr<float>();
        // One double per chunk: the sum does not depend on the number of threads.
        const int64_t count = l.numel(), chunks = (count + chunk - 1) / chunk;
        std::vector<double> sums(chunks);
        at::parallel_for(0, chunks, 16, [&](int64_t begin, int64_t end) {
            for (int64_t i = begin; i < end; i++) {
                const int64_t first = i * chunk;
                sums[i] = chunk_sum(from + first, to + first, out + first, std::min(chunk, count - first));
            }
        });
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        context->save_for_backward({logits, targets, gradient});
        return at::full({}, sum, l.options());
    }

    static torch::autograd::variable_list backward(
        torch::autograd::AutogradContext* context, const torch::autograd::variable_list& grads) {
        const auto saved = context->get_saved_variables();
        const bool again = at::GradMode::is_enabled();  // this gradient will be differentiated itself
        return {grads[0] * (again ? at::sigmoid(saved[0]) - saved[1] : saved[2]), at::Tensor()};
    }
};

bool is_float(const at::Tensor& tensor) {
    return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.layout() == at::kStrided;
}

}  // namespace

at::Tensor bernoulli_sum(const at::Tensor& logits, const at::Tensor& targets) {
    const bool fits = is_float(logits) && is_float(targets) && logits.sizes() == targets.sizes() && !targets.requires_grad();
    return fits ? BernoulliSum::apply(logits, targets)
                : at::binary_cross_entropy_with_logits(logits, targets, {}, {}, at::Reduction::Sum);
}

}  // namespace disentangle
