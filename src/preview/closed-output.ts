/** Whoever reads no further (`| head`) stops no job: what was to be written into files is written all the same. */
export function withoutReader(output: NodeJS.WriteStream): void {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
