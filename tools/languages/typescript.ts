/** Finds the calls of __() and similar functions in TypeScript and JavaScript. */
import ts from 'typescript';
import type { Call, Source } from './calls';

/** Under any name by which a file imports them. */
export function callsInTypeScript( { file, text }: Source ): Call[] {
	const parsed = ts.createSourceFile( file, text, ts.ScriptTarget.Latest, true );
	const imported = importsOf( parsed );
	const calls: Call[] = [];
	const visit = ( node: ts.Node ): void => {
		const name =
			ts.isCallExpression( node ) && ts.isIdentifier( node.expression ) && imported.get( node.expression.text );
		if ( ts.isCallExpression( node ) && name ) {
			calls.push( { name, args: node.arguments.map( plainText ), offset: node.getStart() } );
		}
		ts.forEachChild( node, visit );
	};
	visit( parsed );
	return calls;
}

/** Name here → name in @wordpress/i18n. */
function importsOf( file: ts.SourceFile ): Map< string, string > {
	const names = new Map< string, string >();
	for ( const statement of file.statements ) {
		if ( ! ts.isImportDeclaration( statement ) || plainText( statement.moduleSpecifier ) !== '@wordpress/i18n' ) {
			continue;
		}
		const bindings = statement.importClause?.namedBindings;
		for ( const { name, propertyName } of bindings && ts.isNamedImports( bindings ) ? bindings.elements : [] ) {
			names.set( name.text, ( propertyName ?? name ).text );
		}
	}
	return names;
}

function plainText( node: ts.Node ): string | undefined {
	return ts.isStringLiteralLike( node ) ? node.text : undefined;
}
