import { __ } from '@wordpress/i18n';
import type { DeliveryWithAttempts } from '../../data/deliveries';
import { Icon } from '../../components/display/icons';

/** Where the payload doesn't fit the schema of its event. It was sent all the same. */
export function SchemaProblems( { problems }: { problems: DeliveryWithAttempts[ 'schema_problems' ] } ) {
	if ( problems.length === 0 ) {
		return null;
	}
	return (
		<div className="msw-misfit">
			<Icon name="warning" />
			<div>
				<p>
					{ __(
						'The payload doesn’t fit the schema of its event. It is sent as it is.',
						'multisite-webhooks'
					) }
				</p>
				<ul>
					{ problems.map( ( { field, message } ) => (
						<li key={ `${ field } ${ message }` }>
							<bdi>{ message }</bdi>
						</li>
					) ) }
				</ul>
			</div>
		</div>
	);
}
