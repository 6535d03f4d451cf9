// Asks AWS's validator about templates, in a process of its own: it computes for seconds without a pause.
//   node validate.mjs PARAMETERS TEMPLATE …     prints one list of findings for each, as JSON
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';

const [parameters, ...files] = process.argv.slice(2);
const engine = new RegoEngine();
const config = { severityLevel: 'WARN', parameterOverrides: JSON.parse(parameters) };
const found = files.map((file) => {
  const { diagnostics } = engine.validateStandard(new TemplateFile(file), config);
  return diagnostics
    .filter((one) => !isGuarded(one))
    .map(({ ruleId, message }) => `${ruleId} ${message}`);
});
engine.free();
process.stdout.write(JSON.stringify(found));

/** It does not see that a reference in an output stands inside an `!If` on the very condition. Our own resolver does. */
function isGuarded({ ruleId, propertyPath = '' }) {
  return (
    ruleId === 'W1001' && propertyPath.startsWith('Outputs/') && propertyPath.includes('Fn::If')
  );
}
