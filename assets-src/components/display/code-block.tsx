import { useMemo } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { indentJson, tintJson } from '../../lib/json';
import { visible } from '../../lib/format/visible';
import { CopyButton } from './copy-button';

interface Props {
	title: string;
	/** The exact text: JSON shows indented, but is copied as it is. */
	text: string;
	/** Shown if the text is empty. */
	whenEmpty?: string;
}

/** Shows foreign bytes, so only as text nodes. */
export function CodeBlock( { title, text, whenEmpty = '' }: Props ) {
	const tokens = useMemo( () => tintJson( indentJson( text ) ), [ text ] );
	return (
		<div className="msw-code">
			<div className="msw-code__head">
				<span className="msw-code__title">{ title }</span>
				{ text !== '' && <CopyButton text={ text } name={ copyName( title ) } /> }
			</div>
			{ text === '' ? (
				<p className="msw-code__empty">{ whenEmpty }</p>
			) : (
				<pre dir="ltr" tabIndex={ 0 } role="region" aria-label={ title }>
					<code>
						{ tokens.map( ( token, index ) => (
							<span key={ index } className={ `is-${ token.kind }` }>
								{ visible( token.text ) }
							</span>
						) ) }
					</code>
				</pre>
			) }
		</div>
	);
}

export function copyName( title: string ): string {
	/* translators: %s: what is copied, such as "Response body". */
	return sprintf( __( 'Copy: %s', 'multisite-webhooks' ), title );
}
