export * from "../../contract/contract.ts";
export * from "./state.ts";
export { missesSomething, reduce, type Input } from "./reduce.ts";
