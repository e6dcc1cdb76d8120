/** A local plugin with a register of its own, as a city's developer would write it; test bundles are made of it. */
package cn.liuzhou.auto;
