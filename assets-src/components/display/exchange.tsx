import { TabPanel } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Attempt } from '../../types/attempt.generated';
import { CodeBlock } from './code-block';
import { HeadersBlock } from './headers-block';

/** What an attempt and a test have in common. */
export type Talk = Pick< Attempt, 'request' | 'response' | 'error' >;

/** Both sides of the talk with the receiver. The first to show is what came back, if anything did. */
export function Exchange( { talk: { request, response, error } }: { talk: Talk } ) {
	return (
		<TabPanel
			className="msw-exchange"
			initialTabName={ response === null ? 'request' : 'response' }
			tabs={ [
				{ name: 'response', title: __( 'What came back', 'multisite-webhooks' ) },
				{ name: 'request', title: __( 'What was sent', 'multisite-webhooks' ) },
			] }
		>
			{ ( { name } ) => {
				if ( name === 'request' ) {
					return <Request request={ request } />;
				}
				return response === null ? (
					<p className="msw-muted">{ nothingCameBack( error?.reason ) }</p>
				) : (
					<Response response={ response } />
				);
			} }
		</TabPanel>
	);
}

function Request( { request }: Pick< Talk, 'request' > ) {
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

function Response( { response }: { response: NonNullable< Talk[ 'response' ] > } ) {
	return (
		<div className="msw-exchange__sides">
			<div className="msw-exchange__body">
				<CodeBlock
					title={ __( 'Response body', 'multisite-webhooks' ) }
					text={ response.body }
					whenEmpty={ __( 'The body is empty.', 'multisite-webhooks' ) }
				/>
				{ response.truncated && <p className="msw-note">{ __( 'Cut after 64 kB.', 'multisite-webhooks' ) }</p> }
			</div>
			<HeadersBlock title={ __( 'Response headers', 'multisite-webhooks' ) } headers={ response.headers } />
		</div>
	);
}

function nothingCameBack( reason: string | undefined ): string {
	return reason === 'timeout'
		? __( 'Nothing came back before the time was over.', 'multisite-webhooks' )
		: __( 'Nothing came back.', 'multisite-webhooks' );
}
