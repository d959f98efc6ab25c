// The C type names of the HDF5 headers, as the package spells them.
global using haddr_t = System.UInt64;
global using hbool_t = System.UInt32;
global using herr_t = System.Int32;
global using hid_t = System.Int64;
global using hsize_t = System.UInt64;
global using hssize_t = System.Int64;
global using htri_t = System.Int32;
global using size_t = System.IntPtr;
global using ssize_t = System.IntPtr;
global using System.Runtime.InteropServices;
