import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypeScript from "eslint-config-next/typescript";

const config = [
  { ignores: [".next/", "out/", "next-env.d.ts", "src/api/schema.d.ts"] },
  ...nextVitals,
  ...nextTypeScript,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/app/**", "src/api/decode.ts"],
    rules: {
      "import/no-default-export": "error",
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "zod", message: "Import z from @/api/decode: it is set up for the strict CSP." }] },
      ],
    },
  },
  { files: ["scripts/**", "public/**"], rules: { "no-console": "off" } },
];

export default config;
