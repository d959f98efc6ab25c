// oneDNN computes output channels in blocks of 16, so that a transposed convolution to one channel does sixteen times
// the work. This one does the work that there is, for the last layer of a decoder.
//
// Along each axis o = i * S + k - P (i input, k tap, o output). Outputs of one phase r = (o + P) mod S, numbered by
// p = (o + P) div S, meet only the taps k = q * S + r, and of those the inputs i = p - q. So every phase is a plain
// convolution with consecutive inputs, which vectorises; its results are then interleaved with those of the others.
#include "kernels.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace disentangle {

namespace {

struct Axis {
    int64_t input, output, kernel, stride, padding;

    int64_t most_taps() const { return (kernel + stride - 1) / stride; }
    int64_t taps(int64_t phase) const { return (kernel - phase + stride - 1) / stride; }
    int64_t first_place(int64_t phase) const { return std::max<int64_t>(0, (padding - phase + stride - 1) / stride); }
};

constexpr int64_t block = 32;

// One phase of one output row over `block` places: sums[j] += rows[c][j - q] * taps[c][q * S], over channels c and taps q.
// The steps are the elements from one channel to the next. The local array stays in registers.
DT_VECTORISED void add_block(
    float* sums, const float* rows, int64_t row_step, const float* taps, int64_t tap_step, int64_t channels, int64_t count,
    int64_t stride) {
    float local[block];
    std::copy_n(sums, block, local);
    for (int64_t c = 0; c < channels; c++) {
        for (int64_t q = 0; q < count; q++) {
            const float* row = rows + c * row_step - q;
            const float tap = taps[c * tap_step + q * stride];
            for (int64_t j = 0; j < block; j++) {
                local[j] += tap * row[j];
            }
        }
    }
    std::copy_n(local, block, sums);
}

// One image with zeros to the left and right of each row, so that every block of every phase can be read whole.
class PaddedImage {
  public:
    PaddedImage(int64_t channels, const Axis& y, const Axis& x) : _channels(channels), _y(y), _x(x) {
        const int64_t places = (x.output + x.stride - 1) / x.stride;
        _left = x.most_taps() - 1;
        _width = _left + std::max(x.input, x.first_place(0) + (places + block - 1) / block * block);
        _values.resize(channels * y.input * _width);
        _sums.resize(block);
    }

    void load(const float* image) {
        for (int64_t row = 0; row < _channels * _y.input; row++) {
            std::copy_n(image + row * _x.input, _x.input, _values.data() + row * _width + _left);
        }
    }

    // Output row `line` of one channel; taps: its kernel of the first input channel.
    void compute_row(const float* taps, int64_t tap_step, float bias, int64_t line, float* out) {
        for (int64_t phase = 0; phase < _x.stride; phase++) {
            for (int64_t place = _x.first_place(phase); place * _x.stride + phase - _x.padding < _x.output; place += block) {
                std::fill(_sums.begin(), _sums.end(), bias);
                add_rows(taps + phase, tap_step, phase, place, line);
                float* target = out + place * _x.stride + phase - _x.padding;
                for (int64_t j = 0; j < block && target + j * _x.stride < out + _x.output; j++) {
                    target[j * _x.stride] = _sums[j];
                }
            }
        }
    }

  private:
    void add_rows(const float* taps, int64_t tap_step, int64_t phase, int64_t place, int64_t line) {
        const int64_t reach = line + _y.padding;
        for (int64_t k = reach % _y.stride; k < _y.kernel && k <= reach; k += _y.stride) {
            const int64_t source = (reach - k) / _y.stride;
            if (source < _y.input) {
                const float* rows = _values.data() + source * _width + _left + place;
                add_block(
                    _sums.data(), rows, _y.input * _width, taps + k * _x.kernel, tap_step, _channels, _x.taps(phase), _x.stride);
            }
        }
    }

    int64_t _channels;
    Axis _y, _x;
    int64_t _left, _width;
    std::vector<float> _values, _sums;
};

}  // namespace

void conv_transpose2d_few_channels(
    const at::Tensor& input, const at::Tensor& weight, const at::Tensor& bias, at::IntArrayRef stride, at::IntArrayRef padding,
    at::Tensor& output) {
    const Axis y{input.size(2), output.size(2), weight.size(2), stride[0], padding[0]};
    const Axis x{input.size(3), output.size(3), weight.size(3), stride[1], padding[1]};
    const int64_t in_channels = input.size(1), out_channels = output.size(1), taps = y.kernel * x.kernel;
    const auto *images = input.data_ptr<float>(), *weights = weight.data_ptr<float>();
    const auto* biases = bias.defined() ? bias.data_ptr<float>() : nullptr;
    auto* out = output.data_ptr<float>();
    at::parallel_for(0, input.size(0), 1, [&](int64_t begin, int64_t end) {
        PaddedImage padded(in_channels, y, x);
        for (int64_t image = begin; image < end; image++) {
            padded.load(images + image * in_channels * y.input * x.input);
            for (int64_t row = 0; row < out_channels * y.output; row++) {
                const int64_t channel = row / y.output;
                padded.compute_row(
                    weights + channel * taps, out_channels * taps, biases == nullptr ? 0 : biases[channel], row % y.output,
                    out + (image * out_channels * y.output + row) * x.output);
            }
        }
    });
}

}  // namespace disentangle
