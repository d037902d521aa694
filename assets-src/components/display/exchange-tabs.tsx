import { TabPanel } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Attempt } from '../../types/rest.generated';
import { CodeBlock } from './code-block';
import { HeadersBlock } from './headers-block';

/** What an attempt and a test have in common. */
export type Exchange = Pick< Attempt, 'request' | 'response' | 'error' >;

/** The request and the response. The response shows first, if there is one. */
export function ExchangeTabs( { exchange: { request, response, error } }: { exchange: Exchange } ) {
	return (
		<TabPanel
			className="msw-exchange"
			initialTabName={ response === null ? 'request' : 'response' }
			tabs={ [
				{ name: 'response', title: __( 'Response', 'multisite-webhooks' ) },
				{ name: 'request', title: __( 'Request', 'multisite-webhooks' ) },
			] }
		>
			{ ( { name } ) => {
				if ( name === 'request' ) {
					return <Request request={ request } />;
				}
				return response === null ? (
					<p className="msw-muted">{ noResponse( error?.reason ) }</p>
				) : (
					<Response response={ response } />
				);
			} }
		</TabPanel>
	);
}

function Request( { request }: Pick< Exchange, 'request' > ) {
	return (
		<div className="msw-exchange__sides">
			<CodeBlock
				title={ __( 'Request body', 'multisite-webhooks' ) }
				text={ request.body }
				whenEmpty={ __( 'The body is empty.', 'multisite-webhooks' ) }
			/>
			<HeadersBlock title={ __( 'Request headers', 'multisite-webhooks' ) } headers={ request.headers } />
		</div>
	);
}

function Response( { response }: { response: NonNullable< Exchange[ 'response' ] > } ) {
	return (
		<div className="msw-exchange__sides">
			<div className="msw-exchange__body">
				<CodeBlock
					title={ __( 'Response body', 'multisite-webhooks' ) }
					text={ response.body }
					whenEmpty={ __( 'The body is empty.', 'multisite-webhooks' ) }
				/>
				{ response.truncated && <p className="msw-note">{ whyTruncated( response.truncated ) }</p> }
			</div>
			<HeadersBlock title={ __( 'Response headers', 'multisite-webhooks' ) } headers={ response.headers } />
		</div>
	);
}

function whyTruncated( why: NonNullable< NonNullable< Exchange[ 'response' ] >[ 'truncated' ] > ): string {
	switch ( why ) {
		case 'too_long':
			return __( 'Truncated after 64 kB.', 'multisite-webhooks' );
		case 'timed_out':
			return __( 'The response was cut: it had not ended when the time limit was over.', 'multisite-webhooks' );
		case 'connection_lost':
			return __( 'The response was cut: the connection was lost before it ended.', 'multisite-webhooks' );
	}
}

function noResponse( reason: string | undefined ): string {
	return reason === 'timeout'
		? __( 'No response before the timeout.', 'multisite-webhooks' )
		: __( 'No response.', 'multisite-webhooks' );
}
