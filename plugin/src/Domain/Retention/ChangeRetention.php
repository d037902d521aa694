<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Retention;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;

/** A network admin's choice of how long things are kept. */
final readonly class ChangeRetention {

	public const CONTENT = 'keep_content_days';
	public const LOG     = 'keep_log_days';

	/** What wp-config.php decides, and by which constant. */
	public const CONSTANTS = [
		self::CONTENT => 'MULTISITE_WEBHOOKS_KEEP_CONTENT_DAYS',
		self::LOG     => 'MULTISITE_WEBHOOKS_KEEP_LOG_DAYS',
	];

	public function __construct( private RetentionSetting $setting ) {}

	/**
	 * Null leaves one as it is.
	 *
	 * @throws InvalidInput
	 */
	public function __invoke( ?int $content, ?int $log ): void {
		$present = $this->setting->get();
		$changed = array_filter(
			[
				self::CONTENT => $content === $present->content ? null : $content,
				self::LOG     => $log === $present->log ? null : $log,
			],
			is_int( ... )
		);
		if ( [] === $changed ) {
			return;
		}
		$content ??= $present->content;
		$log     ??= $present->log;
		$problems = $this->problems( $changed ) + self::in_sum( $changed, $content, $log );
		if ( [] !== $problems ) {
			throw new InvalidInput( $problems );
		}
		$this->setting->set( new RetentionDays( $content, $log ) );
	}

	/**
	 * @param array<string, int> $changed
	 * @return array<string, Problem>
	 */
	private function problems( array $changed ): array {
		$fixed    = $this->setting->fixed();
		$problems = [];
		foreach ( $changed as $field => $days ) {
			$problems[ $field ] = self::problem( $field, $days, $fixed );
		}
		return array_filter( $problems );
	}

	/** @param list<string> $fixed */
	private static function problem( string $field, int $days, array $fixed ): ?Problem {
		return match ( true ) {
			in_array( $field, $fixed, true )     => new Problem( 'setting_fixed', [ 'constant' => self::CONSTANTS[ $field ] ?? '' ] ),
			RetentionDays::within( $days ) !== $days => new Problem(
				'not_range',
				[
					'least' => (string) RetentionDays::LEAST,
					'most'  => (string) RetentionDays::MOST,
				]
			),
			default                             => null,
		};
	}

	/**
	 * @param array<string, int> $changed
	 * @return array<string, Problem>
	 */
	private static function in_sum( array $changed, int $content, int $log ): array {
		return match ( true ) {
			$content <= $log                  => [],
			isset( $changed[ self::CONTENT ] ) => [ self::CONTENT => new Problem( 'content_outlives_log', [ 'log' => (string) $log ] ) ],
			default                           => [ self::LOG => new Problem( 'log_dies_before_content', [ 'content' => (string) $content ] ) ],
		};
	}
}
