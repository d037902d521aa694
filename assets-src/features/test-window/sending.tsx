import { Spinner } from '@wordpress/components';
import { createInterpolateElement } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

export function Sending( { host, eventName }: { host: string; eventName: string } ) {
	return (
		<div className="msw-band is-sending">
			<Spinner />
			<div className="msw-band__words">
				<p>
					{ createInterpolateElement(
						/* translators: <event/>: name of an event, <host/>: host name of the receiver. */
						__( 'Sending <event/> to <host/>…', 'multisite-webhooks' ),
						{ event: <strong>{ eventName }</strong>, host: <bdi>{ host }</bdi> }
					) }
				</p>
				<p className="msw-muted">{ __( 'The receiver has 15 seconds to respond.', 'multisite-webhooks' ) }</p>
			</div>
		</div>
	);
}
