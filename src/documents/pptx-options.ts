export type PptxProgress = { readonly done: number; readonly of: number };

export type PptxOptions = { readonly signal?: AbortSignal; readonly onProgress?: (progress: PptxProgress) => void };
