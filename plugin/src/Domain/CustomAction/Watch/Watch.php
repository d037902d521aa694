<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction\Watch;

/** A dry run: for some minutes, each request notes how often an action fires and what with. No event is recorded. */
final readonly class Watch {

	public const SECONDS = 600;

	/** What was seen may be private, so it is deleted soon after the end. */
	public const KEEP_SECONDS = 3600;

	public const SAMPLES = 5;

	/** All samples together: the oldest go first. */
	private const SAMPLE_BYTES = 98_304;

	/** Fewer requests say nothing about how many of them an action fires in. */
	private const ENOUGH_REQUESTS = 10;
	private const OFTEN_PER_HOUR  = 3600;

	/** A few seconds say nothing about an hour. */
	private const LEAST_SECONDS = 30;

	/**
	 * @param int                        $firings        How often it fired.
	 * @param int                        $fired_requests In how many requests.
	 * @param int                        $requests       Of how many.
	 * @param list<array<string, mixed>> $samples        Newest first.
	 */
	public function __construct(
		public string $action,
		public \DateTimeImmutable $started_at,
		public \DateTimeImmutable $ends_at,
		public int $firings = 0,
		public int $fired_requests = 0,
		public int $requests = 0,
		public array $samples = [],
	) {}

	public static function start( string $action, \DateTimeImmutable $now ): self {
		return new self( $action, $now, $now->modify( '+' . self::SECONDS . ' seconds' ) );
	}

	public function is_running( \DateTimeImmutable $now ): bool {
		return $now < $this->ends_at;
	}

	public function is_forgotten( \DateTimeImmutable $now ): bool {
		return $now->getTimestamp() >= $this->ends_at->getTimestamp() + self::KEEP_SECONDS;
	}

	public function stopped( \DateTimeImmutable $now ): self {
		return $this->is_running( $now ) ? $this->with( [ 'ends_at' => $now ] ) : $this;
	}

	public function after( Firings $firings ): self {
		return $this->with(
			[
				'firings'        => $this->firings + $firings->count,
				'fired_requests' => $this->fired_requests + ( 0 < $firings->count ? 1 : 0 ),
				'requests'       => $this->requests + 1,
				'samples'        => self::kept( [ ...array_reverse( $firings->samples ), ...$this->samples ] ),
			]
		);
	}

	/** How many events an hour would bring, if it goes on like this. Null before anything is known. */
	public function per_hour( \DateTimeImmutable $now ): ?int {
		$until   = min( $now, $this->ends_at );
		$seconds = max( self::LEAST_SECONDS, $until->getTimestamp() - $this->started_at->getTimestamp() );
		return 0 === $this->requests ? null : (int) round( $this->firings * 3600 / $seconds );
	}

	/** Whether it fires so often that an admin should know before it becomes an event. */
	public function is_often( \DateTimeImmutable $now ): bool {
		$in_most = $this->requests >= self::ENOUGH_REQUESTS && 2 * $this->fired_requests >= $this->requests;
		return ActionName::is_frequent( $this->action ) || $in_most || ( $this->per_hour( $now ) ?? 0 ) >= self::OFTEN_PER_HOUR;
	}

	/** Whether somebody could have seen how often it fires. */
	public function has_seen_anything(): bool {
		return 0 < $this->firings || self::ENOUGH_REQUESTS <= $this->requests;
	}

	/**
	 * @param list<array<string, mixed>> $samples
	 * @return list<array<string, mixed>>
	 */
	private static function kept( array $samples ): array {
		$kept  = [];
		$bytes = 0;
		foreach ( array_slice( $samples, 0, self::SAMPLES ) as $sample ) {
			$bytes += strlen( (string) json_encode( $sample ) );
			if ( $bytes > self::SAMPLE_BYTES ) {
				break;
			}
			$kept[] = $sample;
		}
		return $kept;
	}

	/** @param array<string, mixed> $changed */
	private function with( array $changed ): self {
		// @phpstan-ignore argument.type (The names and types are those of this class.)
		return new self( ...( $changed + get_object_vars( $this ) ) );
	}
}
