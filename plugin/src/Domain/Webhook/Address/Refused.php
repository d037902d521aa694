<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Webhook\Address;

/** Nothing is sent to this host and port. */
final readonly class Refused {

	/** The rules besides the kinds of addresses. */
	public const NAME = 'name';
	public const PORT = 'port';

	/** @param string $rule NAME, PORT, or the kind of the address: a key of PublicAddress::RANGES. */
	public function __construct( public string $host, public string $ip, public string $rule, public ?int $port = null ) {}

	/** @return array<string, string> What describes it in words. */
	public function facts(): array {
		return [
			'ip'   => $this->ip,
			'rule' => $this->rule,
		] + ( null === $this->port ? [] : [ 'port' => (string) $this->port ] );
	}
}
