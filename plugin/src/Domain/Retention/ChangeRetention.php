<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Retention;

use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;

/** Changes how long data is kept. */
final readonly class ChangeRetention {

	public const CONTENT = 'keep_content_days';
	public const LOG     = 'keep_log_days';

	/** The constants in wp-config.php that override the settings. */
	public const CONSTANTS = [
		self::CONTENT => 'MULTISITE_WEBHOOKS_KEEP_CONTENT_DAYS',
		self::LOG     => 'MULTISITE_WEBHOOKS_KEEP_LOG_DAYS',
	];

	public function __construct( private RetentionSetting $setting ) {}

	/**
	 * Null leaves a setting unchanged.
	 *
	 * @throws InvalidInput
	 */
	public function __invoke( ?int $content, ?int $log ): void {
		$current = $this->setting->get();
		$changed = array_filter(
			[
				self::CONTENT => $content === $current->content ? null : $content,
				self::LOG     => $log === $current->log ? null : $log,
			],
			is_int( ... )
		);
		if ( [] === $changed ) {
			return;
		}
		$content ??= $current->content;
		$log     ??= $current->log;
		$problems = $this->problems( $changed ) + self::combined_problems( $changed, $content, $log );
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
			in_array( $field, $fixed, true )        => new Problem(
				ProblemCode::SettingFixed,
				[ 'constant' => self::CONSTANTS[ $field ] ?? '' ]
			),
			RetentionDays::clamp( $days ) !== $days => new Problem(
				ProblemCode::NotRange,
				[
					'least' => (string) RetentionDays::MIN,
					'most'  => (string) RetentionDays::MAX,
				]
			),
			default                             => null,
		};
	}

	/**
	 * @param array<string, int> $changed
	 * @return array<string, Problem>
	 */
	private static function combined_problems( array $changed, int $content, int $log ): array {
		if ( $content <= $log ) {
			return [];
		}
		return isset( $changed[ self::CONTENT ] )
			? [ self::CONTENT => new Problem( ProblemCode::ContentLongerThanLog, [ 'log' => (string) $log ] ) ]
			: [ self::LOG => new Problem( ProblemCode::LogShorterThanContent, [ 'content' => (string) $content ] ) ];
	}
}
