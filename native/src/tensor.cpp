// Tensors from memory, and what a tensor is: shape, strides, type, device, data pointer.
#include "bridge.h"

#include <atomic>
#include <cstring>

namespace disentangle {

static std::atomic<int64_t> live_handles{0};

Handle own(at::Tensor tensor) {
    if (!tensor.defined()) {
        return nullptr;
    }
    live_handles.fetch_add(1, std::memory_order_relaxed);
    return tensor.unsafeReleaseTensorImpl();
}

void disown(Handle handle) {
    live_handles.fetch_sub(1, std::memory_order_relaxed);
    c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(handle);
}

}  // namespace disentangle

using disentangle::Handle;

// Copies count contiguous elements from memory into a new tensor on the device.
DT_EXPORT int64_t dt_tensor_from_memory(
    const void* data, const int64_t* shape, int64_t dimensions, int32_t dtype, int64_t device, Handle* result) {
    return disentangle::guarded([&] {
        const auto type = static_cast<at::ScalarType>(dtype);
        at::Tensor tensor = at::empty(at::IntArrayRef(shape, dimensions), at::TensorOptions().dtype(type));
        if (tensor.nbytes() > 0) {
            std::memcpy(tensor.data_ptr(), data, tensor.nbytes());
        }
        *result = disentangle::own(tensor.to(disentangle::unpack_device(device)));
        return 0;
    });
}

// Thread-safe: any thread, a finalizer included, may free any handle once.
DT_EXPORT void dt_tensor_free(Handle handle) {
    disentangle::disown(handle);
}

// Handles given out and not freed yet, in the whole process.
DT_EXPORT int64_t dt_live_handles() {
    return disentangle::live_handles.load(std::memory_order_relaxed);
}

DT_EXPORT int64_t dt_tensor_dimensions(Handle handle) {
    return handle->dim();
}

DT_EXPORT void dt_tensor_shape(Handle handle, int64_t* shape) {
    const auto sizes = handle->sizes();
    std::memcpy(shape, sizes.data(), sizes.size() * sizeof(int64_t));
}

DT_EXPORT void dt_tensor_strides(Handle handle, int64_t* strides) {
    const auto steps = handle->strides();
    std::memcpy(strides, steps.data(), steps.size() * sizeof(int64_t));
}

DT_EXPORT int64_t dt_tensor_elements(Handle handle) {
    return handle->numel();
}

DT_EXPORT int32_t dt_tensor_dtype(Handle handle) {
    return static_cast<int32_t>(c10::typeMetaToScalarType(handle->dtype()));
}

DT_EXPORT int64_t dt_tensor_device(Handle handle) {
    return disentangle::pack_device(handle->device());
}

DT_EXPORT int32_t dt_tensor_is_contiguous(Handle handle) {
    return handle->is_contiguous() ? 1 : 0;
}

// Address of the first element; on the device that the tensor is on.
DT_EXPORT int64_t dt_tensor_data(Handle handle, void** data) {
    return disentangle::guarded([&] {
        *data = disentangle::borrow(handle).data_ptr();
        return 0;
    });
}
