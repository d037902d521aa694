import { __, sprintf } from '@wordpress/i18n';
import { byteSize } from '../../../lib/format/byte-size';
import { duration, wholeNumber } from '../../../lib/format/time';
import type { Health } from '../../../types/rest.generated';
import { CodeBlock } from '../../../components/display/code-block';
import { Fact } from '../../../components/display/fact';
import { RelativeTime } from '../../../components/display/relative-time';

/** The numbers behind the health line, and what to do if deliveries are late or may be. */
export function HealthDetails( { health }: { health: Health } ) {
	return (
		<div className="msw-health__details">
			{ health.advice && <Advice advice={ health.advice } /> }
			<dl className="msw-facts">
				<Wakeup
					label={ __( 'Sent at the end of a request', 'multisite-webhooks' ) }
					at={ health.wakeups.request }
				/>
				<Wakeup
					label={ __( 'Sent by a follow-up request', 'multisite-webhooks' ) }
					at={ health.wakeups.follow_up }
				/>
				<Wakeup label={ __( 'Sent by WP-Cron', 'multisite-webhooks' ) } at={ health.wakeups.cron } />
				<Wakeup label={ __( 'Worker last seen', 'multisite-webhooks' ) } at={ health.wakeups.worker } />
				<Fact label={ __( 'From event to delivery', 'multisite-webhooks' ) }>{ delayOf( health ) }</Fact>
				{ health.storage && (
					<Fact label={ __( 'Size of the log', 'multisite-webhooks' ) }>{ sizeOf( health.storage ) }</Fact>
				) }
			</dl>
			<p>
				<a href={ health.help_url }>{ __( 'Open Site Health', 'multisite-webhooks' ) }</a>
			</p>
		</div>
	);
}

function Advice( { advice }: { advice: NonNullable< Health[ 'advice' ] > } ) {
	return (
		<>
			<p>{ advice.why }</p>
			{ advice.remedies.map( ( remedy ) => (
				<div className="msw-health__remedy" key={ remedy.name }>
					<p>{ remedy.advice }</p>
					<CodeBlock title={ remedy.name } text={ remedy.text } />
				</div>
			) ) }
		</>
	);
}

function Wakeup( { label, at }: { label: string; at: string | null } ) {
	return (
		<Fact label={ label }>
			{ at === null ? __( 'Never', 'multisite-webhooks' ) : <RelativeTime time={ at } /> }
		</Fact>
	);
}

function delayOf( { p50_ms: p50, p95_ms: p95 }: Health ): string {
	if ( p50 === null || p95 === null ) {
		return __( 'Nothing delivered yet', 'multisite-webhooks' );
	}
	return sprintf(
		/* translators: 1 and 2: durations such as "1.2 s". */
		__( '50%% within %1$s, 95%% within %2$s', 'multisite-webhooks' ),
		duration( p50 ),
		duration( p95 )
	);
}

function sizeOf( { rows, bytes }: NonNullable< Health[ 'storage' ] > ): string {
	return sprintf(
		/* translators: 1: a size such as "214 MB", 2: number of rows. */
		__( 'About %1$s in %2$s rows', 'multisite-webhooks' ),
		byteSize( bytes ),
		wholeNumber( rows )
	);
}
