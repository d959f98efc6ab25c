// What every file of the bridge shares: the exported calling convention, the error guard and tensor handles.
//
// A handle is a raw TensorImpl* that owns one reference; 0 stands for "no tensor". A function that can fail returns a
// negative number then and leaves a message for dt_last_error. Nothing here lets a C++ exception reach the caller.
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <exception>
#include <string>

#define DT_EXPORT extern "C" __attribute__((visibility("default")))

namespace disentangle {

using Handle = c10::TensorImpl*;

// Keeps the message for this thread's next dt_last_error.
void remember_error(std::string message);

// libtorch's message without the C++ stack, which says nothing to a .NET caller.
std::string message_of(const std::exception& error);

// Runs body and gives its result; after an exception remembers the message and gives -1.
template <typename Body>
int64_t guarded(Body&& body) noexcept {
    try {
        return body();
    } catch (const std::exception& error) {
        remember_error(message_of(error));
    } catch (...) {
        remember_error("libtorch threw something that is no std::exception");
    }
    return -1;
}

// Gives the caller one owned reference; an undefined tensor becomes 0.
Handle own(at::Tensor tensor);

// Takes that reference back.
void disown(Handle handle);

// A second reference to a handle that stays the caller's; 0 becomes an undefined tensor.
inline at::Tensor borrow(Handle handle) {
    return handle == nullptr
        ? at::Tensor()
        : at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim_copy(handle));
}

// Device as one number: type in the upper half, index (or -1) in the lower.
inline c10::Device unpack_device(int64_t packed) {
    return c10::Device(static_cast<c10::DeviceType>(packed >> 32), static_cast<c10::DeviceIndex>(static_cast<int32_t>(packed)));
}

inline int64_t pack_device(c10::Device device) {
    return (static_cast<int64_t>(device.type()) << 32) | static_cast<uint32_t>(static_cast<int32_t>(device.index()));
}

}  // namespace disentangle
