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
use MultisiteWebhooks\Edge\Words\DiagnosisContext;
use MultisiteWebhooks\Edge\Words\Doctor;

/** `wp webhook test`; WP-CLI shows the comment of __invoke() as its help. */
final readonly class TestCommand {

	/**
	 * @param \Closure(): WebhookStore $webhooks
	 * @param \Closure(): TestedType   $tested
	 * @param \Closure(): SendTest     $send_test
	 */
	public function __construct( private \Closure $webhooks, private \Closure $tested, private \Closure $send_test ) {}

	/**
	 * Sends an example to a webhook now, and says whether it arrived.
	 *
	 * Ends with exit code 1 where it did not.
	 *
	 * ## OPTIONS
	 *
	 * <webhook>
	 * : Its id.
	 *
	 * [--event_type=<slug>]
	 * : Send the example of this type. The first of the webhook's own otherwise.
	 *
	 * [--format=<format>]
	 * : Print all about it: what was sent, what came back.
	 * ---
	 * options:
	 *   - json
	 *   - yaml
	 * ---
	 *
	 * ## EXAMPLES
	 *
	 *     $ wp webhook test wh_01kaz8w6r3m5c0q8y4tn2d7xvb
	 *     Success: hooks.example.com answered 200 after 132 ms.
	 *
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		CliErrors::errors_of( fn () => $this->test( $arguments[0], $options ) );
	}

	/** @param array<string, string|true> $options */
	private function test( string $id, array $options ): void {
		$query = new Query( $options );
		$type  = $query->optional_text( 'event_type' );
		$query->check();
		$webhook = CliErrors::webhook( ( $this->webhooks )(), $id );
		$attempt = ( $this->send_test )()( $webhook, ( $this->tested )()->of( $webhook, $type ) );
		if ( isset( $options['format'] ) ) {
			$result = json_decode( (string) wp_json_encode( Present::test_result( $attempt, $webhook->url->host, Context::View ) ), 'yaml' === $options['format'] );
			\WP_CLI::print_value( $result, [ 'format' => $options['format'] ] );
		}
		$this->tell( $attempt, $webhook, isset( $options['format'] ) );
	}

	private function tell( Attempt $attempt, Webhook $webhook, bool $printed ): void {
		$doctor    = new Doctor();
		$diagnosis = $doctor->diagnosis( $attempt, new DiagnosisContext( $webhook->url->host, true ) );
		if ( null !== $diagnosis ) {
			\WP_CLI::error( $diagnosis->message() );
			return;
		}
		$caution = $doctor->caution( $attempt );
		if ( null !== $caution ) {
			\WP_CLI::warning( $caution );
		}
		if ( $printed ) {
			return;
		}
		/* translators: 1: a host name, 2: an HTTP status, 3: a number of milliseconds. */
		\WP_CLI::success( sprintf( __( '%1$s answered %2$d after %3$s ms.', 'multisite-webhooks' ), $webhook->url->host, (int) $attempt->status_code, number_format_i18n( $attempt->duration_ms ) ) );
	}
}
