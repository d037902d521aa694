import { Button } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __, sprintf } from '@wordpress/i18n';
import { visible } from '../../lib/format/visible';
import { type ArgumentNode, type Field, mayBeChosen, pathOf } from '../../lib/custom/fields';
import { typeWords } from './type-words';

interface Choosing {
	chosen: readonly Field[];
	onAdd: ( path: string, node: ArgumentNode ) => void;
}

/** The arguments as a tree. Each part can become a field. */
export function Arguments( { nodes, ...choosing }: Choosing & { nodes: readonly ArgumentNode[] } ) {
	if ( nodes.length === 0 ) {
		return <p>{ __( 'It was fired without arguments.', 'multisite-webhooks' ) }</p>;
	}
	return (
		<div className="msw-arguments">
			<h3 id="msw-arguments-title">{ __( 'Arguments', 'multisite-webhooks' ) }</h3>
			<ul aria-labelledby="msw-arguments-title">
				{ nodes.map( ( node ) => (
					<Node
						key={ node.key }
						node={ node }
						path={ pathOf( null, node, true ) }
						depth={ 0 }
						{ ...choosing }
					/>
				) ) }
			</ul>
		</div>
	);
}

interface NodeProps extends Choosing {
	node: ArgumentNode;
	/** Null if it can't be chosen. */
	path: string | null;
	depth: number;
}

function Node( { node, path, depth, ...choosing }: NodeProps ) {
	if ( node.parts.length === 0 ) {
		return (
			<li className="msw-arguments__node">
				<Line node={ node } />
				<AddButton node={ node } path={ path } { ...choosing } />
			</li>
		);
	}
	return (
		<li className="msw-arguments__node has-parts">
			<details open={ depth === 0 }>
				<summary>
					<Line node={ node } />
				</summary>
				<ul>
					{ node.parts.map( ( part ) => (
						<Node
							key={ part.key }
							node={ part }
							path={ pathOf( path, part, false ) }
							depth={ depth + 1 }
							{ ...choosing }
						/>
					) ) }
					{ node.more && <li className="msw-muted">{ __( 'More is not shown.', 'multisite-webhooks' ) }</li> }
				</ul>
			</details>
			<AddButton node={ node } path={ path } { ...choosing } />
		</li>
	);
}

function Line( { node }: { node: ArgumentNode } ) {
	return (
		<span className="msw-arguments__line" dir="ltr">
			<code>{ visible( node.key ) }</code> <span className="msw-arguments__value">{ valueText( node ) }</span>{ ' ' }
			<span className="msw-muted">{ node.class ?? typeWords( node.type ) }</span>
		</span>
	);
}

function valueText( { type, value, more, parts }: ArgumentNode ): string {
	if ( type === 'secret' ) {
		return '••••••';
	}
	if ( type === 'object' || type === 'array' ) {
		const empty = more ? '…' : '{}';
		return parts.length === 0 ? empty : '';
	}
	return visible( type === 'string' ? `“${ String( value ) }${ more ? '…' : '' }”` : String( value ) );
}

function AddButton( { node, path, chosen, onAdd }: Choosing & Pick< NodeProps, 'node' | 'path' > ) {
	if ( path === null || ! mayBeChosen( node ) ) {
		return null;
	}
	const isChosen = chosen.some( ( { from } ) => from === path );
	function add(): void {
		if ( path !== null && ! isChosen ) {
			onAdd( path, node );
			/* translators: %s: where a value is found, such as 1.billing.email. */
			speak( sprintf( __( '%s added to the fields.', 'multisite-webhooks' ), path ) );
		}
	}
	const words = isChosen
		? /* translators: %s: where a value is found, such as 1.billing.email. */
			__( '%s is a field', 'multisite-webhooks' )
		: /* translators: %s: where a value is found, such as 1.billing.email. */
			__( 'Add %s as a field', 'multisite-webhooks' );
	return (
		<Button
			variant="tertiary"
			size="small"
			className="msw-arguments__add"
			aria-label={ sprintf( words, path ) }
			disabled={ isChosen }
			accessibleWhenDisabled
			onClick={ add }
		>
			{ isChosen ? __( 'Added', 'multisite-webhooks' ) : __( 'Add', 'multisite-webhooks' ) }
		</Button>
	);
}
