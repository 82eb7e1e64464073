// @vitest-environment node
import { DEMO_DATA_FOLDER } from "../../scripts/demo-data.ts";
import { conformanceSuite } from "./conformance-suite.ts";
import { illustrativeSuite } from "./illustrative-suite.ts";
import { staticFiles } from "./static-files.ts";

conformanceSuite("public/api on a web server", staticFiles(DEMO_DATA_FOLDER));
illustrativeSuite("public/api on a web server", staticFiles(DEMO_DATA_FOLDER));
