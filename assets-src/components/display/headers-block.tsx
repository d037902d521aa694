import { Fragment } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { visible } from '../../lib/format/visible';
import { copyName } from './code-block';
import { CopyButton } from './copy-button';

interface Props {
	title: string;
	headers: Readonly< Record< string, string > >;
}

export function HeadersBlock( { title, headers }: Props ) {
	const lines = Object.entries( headers );
	const text = lines.map( ( [ name, value ] ) => `${ name }: ${ value }` ).join( '\n' );
	return (
		<div className="msw-code">
			<div className="msw-code__head">
				<span className="msw-code__title">{ title }</span>
				{ lines.length > 0 && <CopyButton text={ text } name={ copyName( title ) } /> }
			</div>
			{ lines.length === 0 ? (
				<p className="msw-code__empty">{ __( 'None.', 'multisite-webhooks' ) }</p>
			) : (
				<div className="msw-headers" dir="ltr" tabIndex={ 0 } role="region" aria-label={ title }>
					<dl>
						{ lines.map( ( [ name, value ] ) => (
							<Fragment key={ name }>
								<dt>{ visible( name ) }</dt>
								<dd>{ visible( value ) }</dd>
							</Fragment>
						) ) }
					</dl>
				</div>
			) }
		</div>
	);
}
