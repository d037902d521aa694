<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Cli;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Edge\Input\Query;
use MultisiteWebhooks\Edge\Words\CopyWords;

/** `wp webhook deliver`; WP-CLI shows the comment of __invoke() as its help. */
final readonly class DeliverCommand {

	/**
	 * @param \Closure(): ?NetworkCopy                           $copy
	 * @param \Closure(int, ?int): int                          $once  Sends so many at most, and begins none after so many seconds; says how many it took up.
	 * @param \Closure(?int, ?int, non-empty-list<string>): void $watch Starts that command afresh after so many seconds, or when it has grown by so many megabytes.
	 * @param \Closure(?int, ?int): void                        $work  Is that command: ends then.
	 */
	public function __construct( private \Closure $copy, private \Closure $once, private \Closure $watch, private \Closure $work ) {}

	/**
	 * Sends what is due.
	 *
	 * Any number of them may run at once, on any number of machines. Ended by SIGTERM or Ctrl+C it begins nothing new, finishes what it has begun, and ends with code 0.
	 *
	 * ## OPTIONS
	 *
	 * [--watch]
	 * : Stay, and send each event as soon as it happens.
	 *
	 * [--limit=<number>]
	 * : Without --watch: send so many at most.
	 *
	 * [--time-limit=<seconds>]
	 * : Begin nothing new after so long; with --watch, start afresh then (3600 where it isn't said).
	 *
	 * [--memory-limit=<megabytes>]
	 * : With --watch: start afresh when it has grown by so much (128 where it isn't said).
	 *
	 * [--alone]
	 * : With --watch: without the process that starts it again when it ends, where something else does that.
	 *
	 * ## EXAMPLES
	 *
	 *     $ wp webhook deliver
	 *     Success: 11 of 12 deliveries arrived.
	 *
	 *     # For a service that is always there.
	 *     $ wp webhook deliver --watch
	 *
	 * @param list<string>               $arguments
	 * @param array<string, string|true> $options
	 */
	public function __invoke( array $arguments, array $options ): void {
		$copy = ( $this->copy )();
		if ( null !== $copy ) {
			\WP_CLI::warning( CopyWords::suspicion( $copy ) . ' ' . __( 'Nothing is sent until an admin decides, on the Webhooks screen of the network admin.', 'multisite-webhooks' ) );
		}
		CliErrors::errors_of( fn () => isset( $options['watch'] ) ? $this->watch( $options ) : $this->once( $options ) );
	}

	/** @param array<string, string|true> $options */
	private function once( array $options ): void {
		$query = new Query( $options );
		$limit = $query->number( 'limit', PHP_INT_MAX );
		$time  = $query->optional_number( 'time-limit' );
		$query->check();
		$arrived = 0;
		add_action(
			'multisite_webhooks_delivered',
			static function () use ( &$arrived ): void {
				++$arrived;
			}
		);
		$taken = ( $this->once )( $limit, $time );
		\WP_CLI::success(
			0 === $taken ? __( 'Nothing is due.', 'multisite-webhooks' ) : sprintf(
				/* translators: 1: a number of deliveries that arrived, 2: how many were sent. */
				_n( '%1$s of %2$s delivery arrived.', '%1$s of %2$s deliveries arrived.', $taken, 'multisite-webhooks' ),
				number_format_i18n( $arrived ),
				number_format_i18n( $taken )
			)
		);
	}

	/** @param array<string, string|true> $options */
	private function watch( array $options ): void {
		$query   = new Query( $options );
		$seconds = $query->optional_number( 'time-limit' );
		$grown   = $query->optional_number( 'memory-limit' );
		$query->check();
		if ( isset( $options['alone'] ) ) {
			( $this->work )( $seconds, $grown );
			return;
		}
		( $this->watch )( $seconds, $grown, [ \WP_CLI\Utils\get_php_binary(), ...self::own_words(), '--alone' ] );
	}

	/** @return list<string> As this process was called. */
	private static function own_words(): array {
		$words = $GLOBALS['argv'] ?? [];
		return array_values( array_filter( is_array( $words ) ? $words : [], is_string( ... ) ) );
	}
}
