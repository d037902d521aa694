<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Event\Body;

use MultisiteWebhooks\Domain\Id\EventId;
use MultisiteWebhooks\Domain\Network\Network;
use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Format;

/**
 * An event as it is kept and as it is sent. Both texts are pure ASCII JSON, so that no character set of the
 * database can change them; each format gives the same bytes from them every time.
 */
final readonly class SerializedEvent {

	private const KEEP = JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION | JSON_INVALID_UTF8_SUBSTITUTE;
	private const SEND = JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;

	/**
	 * @param string  $envelope The standard format.
	 * @param ?string $flat     The payload as fired; kept only where a webhook wants it.
	 * @param int     $depth    How many deliveries led to it, one from the other: see Chain.
	 */
	public function __construct( public string $envelope, public ?string $flat, public int $depth = 0 ) {}

	/** @throws \JsonException */
	public static function of( EventId $id, string $type, \DateTimeImmutable $at, Network $network, ?Site $site, \stdClass $data, ?string $flat, bool $test = false, int $depth = 0 ): self {
		$envelope = [
			'id'        => $id->value,
			'type'      => $type,
			'timestamp' => Time::rfc3339( $at ),
			'test'      => $test,
			'network'   => $network,
			'site'      => $site,
			'data'      => $data,
		];
		return new self( json_encode( $envelope, self::KEEP ), $flat, $depth );
	}

	/** The bytes to sign and to send. */
	public function body( Format $format ): string {
		return Format::Flat === $format && null !== $this->flat
			? $this->flat
			: json_encode( json_decode( $this->envelope, false, 512, JSON_THROW_ON_ERROR ), self::SEND );
	}
}
