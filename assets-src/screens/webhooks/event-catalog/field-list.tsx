import { __ } from '@wordpress/i18n';
import { payloadFields } from '../../../lib/events/payload-fields';
import type { EventType } from '../../../types/rest.generated';

export function FieldList( { schema }: { schema: EventType[ 'schema' ] } ) {
	const fields = payloadFields( schema );
	if ( fields.length === 0 ) {
		return <p className="msw-muted">{ __( 'The fields are not described.', 'multisite-webhooks' ) }</p>;
	}
	return (
		<div className="msw-fields" tabIndex={ 0 } role="region" aria-label={ fieldsLabel() }>
			<table>
				<caption>{ fieldsLabel() }</caption>
				<thead>
					<tr>
						<th scope="col">{ __( 'Field', 'multisite-webhooks' ) }</th>
						<th scope="col">{ __( 'Type', 'multisite-webhooks' ) }</th>
					</tr>
				</thead>
				<tbody>
					{ fields.map( ( { name, type, isPersonal, description } ) => (
						<tr key={ name }>
							<td>
								<code>{ name }</code>{ ' ' }
								{ isPersonal && (
									<span className="msw-personal">{ __( 'personal', 'multisite-webhooks' ) }</span>
								) }
								{ description !== '' && <p>{ description }</p> }
							</td>
							<td>{ type }</td>
						</tr>
					) ) }
				</tbody>
			</table>
		</div>
	);
}

function fieldsLabel(): string {
	return __( 'Fields', 'multisite-webhooks' );
}
