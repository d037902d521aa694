<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Manual\SendTest;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;
use MultisiteWebhooks\Edge\Context;
use MultisiteWebhooks\Edge\Input\Query;
use MultisiteWebhooks\Edge\Input\TestedType;
use MultisiteWebhooks\Edge\Present;
use MultisiteWebhooks\Edge\Words\AvailabilityWords;
use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;
use MultisiteWebhooks\Edge\Words\Failures\Doctor;
use MultisiteWebhooks\Edge\Words\WebhookWarnings;

/** `wp webhook test`. WP-CLI shows the docblock of __invoke() as its help. */
final readonly class TestCommand {

	/**
	 * @param \Closure(): WebhookStore      $webhooks
	 * @param \Closure(): TestedType        $tested
	 * @param \Closure(): SendTest          $send_test
	 * @param \Closure(): WebhookWarnings   $warnings
	 * @param \Closure(): AvailabilityWords $availability
	 */
	public function __construct(
		private \Closure $webhooks,
		private \Closure $tested,
		private \Closure $send_test,
		private \Closure $warnings,
		private \Closure $availability,
	) {}

	/**
	 * Sends a test event to a webhook now, and reports the result.
	 *
	 * Exits with code 1 if the delivery failed.
	 *
	 * ## OPTIONS
	 *
	 * <webhook>
	 * : The ID of the webhook.
	 *
	 * [--event_type=<slug>]
	 * : The event type to send an example of. Defaults to the webhook's first event type.
	 *
	 * [--format=<format>]
	 * : Render the request and the response in a particular format.
	 * ---
	 * options:
	 *   - json
	 *   - yaml
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     $ wp webhook test wh_01kaz8w6r3m5c0q8y4tn2d7xvb
	 *     Success: hooks.example.com responded with 200 in 132 ms.
	 *
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		CliErrors::catch( fn () => $this->test( $arguments[0], $options ) );
	}

	/** @param array<string, string|true> $options */
	private function test( string $id, array $options ): void {
		$query = new Query( $options );
		$type  = $query->optional_text( 'event_type' );
		$query->check();
		$webhook = CliErrors::webhook( ( $this->webhooks )(), $id );
		$tested  = ( $this->tested )()->of( $webhook, $type );
		$attempt = ( $this->send_test )()( $webhook, $tested );
		if ( isset( $options['format'] ) ) {
			$shown  = (string) wp_json_encode( Present::test_result( $attempt, $webhook->url->host, Context::View ) );
			$result = json_decode( $shown, 'yaml' === $options['format'] );
			\WP_CLI::print_value( $result, [ 'format' => $options['format'] ] );
		}
		// Before the report, because reporting a failure ends the command.
		foreach ( ( $this->availability )()->warnings( [ $tested->slug ] ) as $warning ) {
			/* translators: %s: a sentence, such as "Payment Received can’t happen now: Ultimate Multisite is not active." */
			$sentence = null === $attempt->failure ? __( '%s The test works, but no real event will follow.', 'multisite-webhooks' ) : '%s';
			\WP_CLI::warning( sprintf( $sentence, $warning ) );
		}
		$this->report( $attempt, $webhook, isset( $options['format'] ) );
	}

	private function report( Attempt $attempt, Webhook $webhook, bool $printed ): void {
		$doctor    = new Doctor();
		$diagnosis = $doctor->diagnosis( $attempt, new DiagnosisContext( $webhook->url->host, true ) );
		if ( null !== $diagnosis ) {
			\WP_CLI::error( $diagnosis->message() );
			return;
		}
		$caution = $doctor->caution( $attempt ) ?? ( $this->warnings )()->of_address( $webhook );
		if ( null !== $caution ) {
			\WP_CLI::warning( $caution );
		}
		if ( $printed ) {
			return;
		}

		$message = 300 > (int) $attempt->status_code
			/* translators: 1: a host name, 2: an HTTP status code, 3: a number of milliseconds. */
			? __( '%1$s responded with %2$d in %3$s ms.', 'multisite-webhooks' )
			/* translators: 1: a host name, 2: an HTTP status code, 3: a number of milliseconds. */
			: __( '%1$s responded with %2$d, counted as received, in %3$s ms.', 'multisite-webhooks' );
		$duration = number_format_i18n( $attempt->duration_ms );
		\WP_CLI::success( sprintf( $message, $webhook->url->host, (int) $attempt->status_code, $duration ) );
	}
}
