import { __ } from '@wordpress/i18n';
import { hrefOf, WEBHOOKS } from '../../lib/route';
import { payloadFields } from '../../lib/payload-fields';
import type { EventType } from '../../types/event-type.generated';
import { CodeBlock } from '../parts/code-block';
import { CopyButton } from '../parts/copy-button';
import { ButtonLink } from '../parts/link';

export function EventDetails( { eventType: { slug, schema, example } }: { eventType: EventType } ) {
	return (
		<div className="msw-event__details">
			<FieldList schema={ schema } />
			<div>
				<CodeBlock
					title={ __( 'Example payload', 'multisite-webhooks' ) }
					text={ JSON.stringify( example, null, 2 ) }
				/>
				<div className="msw-event__actions">
					<ButtonLink variant="secondary" to={ { screen: 'new', eventType: slug } }>
						{ __( 'Add Webhook for This Event', 'multisite-webhooks' ) }
					</ButtonLink>
					<CopyButton
						text={ new URL( `${ hrefOf( WEBHOOKS ) }#event-${ slug }`, window.location.href ).href }
						label={ __( 'Copy Link', 'multisite-webhooks' ) }
						name={ __( 'Copy Link to this event', 'multisite-webhooks' ) }
					/>
				</div>
			</div>
		</div>
	);
}

function FieldList( { schema }: { schema: EventType[ 'schema' ] } ) {
	const fields = payloadFields( schema );
	if ( fields.length === 0 ) {
		return <p className="msw-muted">{ __( 'Its fields are not described.', 'multisite-webhooks' ) }</p>;
	}
	return (
		<div className="msw-fields" tabIndex={ 0 } role="region" aria-label={ whatItHolds() }>
			<table>
				<caption>{ whatItHolds() }</caption>
				<thead>
					<tr>
						<th scope="col">{ __( 'Field', 'multisite-webhooks' ) }</th>
						<th scope="col">{ __( 'Type', 'multisite-webhooks' ) }</th>
					</tr>
				</thead>
				<tbody>
					{ fields.map( ( { name, type, isPersonal } ) => (
						<tr key={ name }>
							<td>
								<code>{ name }</code>
								{ isPersonal && (
									<span className="msw-personal">{ __( 'personal', 'multisite-webhooks' ) }</span>
								) }
							</td>
							<td>{ type }</td>
						</tr>
					) ) }
				</tbody>
			</table>
		</div>
	);
}

function whatItHolds(): string {
	return __( 'What it holds', 'multisite-webhooks' );
}
