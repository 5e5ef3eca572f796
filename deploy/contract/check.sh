#!/usr/bin/env bash
# Looks at the merged API document with other people's tools. What the machine lacks is skipped, and said.
# Arguments: the merged document, the TypeScript client, the Python client.
set -euo pipefail
cd "$(dirname "$0")"
document=$1 typescript=$2 python=$3

if command -v node >/dev/null && command -v npm >/dev/null; then
  npm ci --ignore-scripts --no-audit --no-fund --silent
  echo "Spectral looks at $document"
  npx --no-install spectral lint --ruleset spectral.yaml --fail-severity=warn "$document"
  echo "The TypeScript client is compiled"
  npx --no-install tsc --noEmit --strict --skipLibCheck --target es2022 --module es2022 --moduleResolution bundler \
    --lib es2022,dom "$typescript/src/index.ts"
else
  echo "SKIPPED: Spectral and the TypeScript client, because there is no node or npm on the PATH"
fi

if command -v python3 >/dev/null; then
  echo "The Python client is compiled"
  python3 -m compileall -q "$python/labor_transfer"
  if python3 -c 'import pydantic, urllib3, dateutil, typing_extensions' 2>/dev/null; then
    echo "The Python client is imported"
    (cd "$python" && python3 -c 'import labor_transfer; print(len(labor_transfer.__all__), "names")')
  else
    echo "SKIPPED: importing the Python client, because pydantic, urllib3, dateutil or typing_extensions is not installed"
  fi
else
  echo "SKIPPED: the Python client, because there is no python3 on the PATH"
fi
