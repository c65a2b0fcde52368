export const manifest = { name: "Cairn" };
