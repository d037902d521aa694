<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

use MultisiteWebhooks\Domain\Catalog\SchemaProblem;
use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Network\Network;
use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Format;

/**
 * An event as stored and as sent. Both stored texts are ASCII-only JSON, so the character set of the database
 * can't change them, and each format always yields the same bytes.
 */
final readonly class SerializedEvent {

	private const STORED = JSON_PRESERVE_ZERO_FRACTION | JSON_INVALID_UTF8_SUBSTITUTE;
	private const SENT   = JSON_PRESERVE_ZERO_FRACTION | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;

	/**
	 * @param string              $envelope The standard format.
	 * @param ?string             $flat     The payload as fired; stored only if a webhook wants it.
	 * @param int                 $depth    How many deliveries caused it, one by another: see LoopGuard.
	 * @param list<SchemaProblem> $problems Where its payload doesn't fit its schema.
	 */
	public function __construct(
		public string $envelope,
		public ?string $flat,
		public int $depth = 0,
		public array $problems = [],
	) {}

	/**
	 * @param list<SchemaProblem> $problems
	 * @throws \JsonException
	 */
	public static function of(
		EventId $id,
		string $type,
		\DateTimeImmutable $at,
		Network $network,
		?Site $site,
		\stdClass $data,
		?string $flat,
		bool $test = false,
		int $depth = 0,
		array $problems = [],
	): self {
		$envelope = [
			'id'        => $id->value,
			'type'      => $type,
			'timestamp' => Time::rfc3339( $at ),
			'test'      => $test,
			'network'   => $network,
			'site'      => $site,
			'data'      => $data,
		];
		return new self( Json::encode( $envelope, self::STORED ), $flat, $depth, $problems );
	}

	/** The bytes to sign and send. */
	public function body( Format $format ): string {
		return Format::Flat === $format && null !== $this->flat
			? $this->flat
			: Json::encode( json_decode( $this->envelope, false, 512, JSON_THROW_ON_ERROR ), self::SENT );
	}
}
