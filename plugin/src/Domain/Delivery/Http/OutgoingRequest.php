<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

/** A request ready to be sent, to these addresses and no others. */
final readonly class OutgoingRequest {

	/**
	 * @param non-empty-list<string> $addresses
	 * @param array<string, string>  $headers   Names in lower case.
	 * @param list<string>           $hidden    Names of the headers whose values the log never shows.
	 */
	public function __construct(
		public string $url,
		public string $host,
		public int $port,
		public array $addresses,
		#[\SensitiveParameter] public array $headers,
		public string $body,
		public array $hidden = [],
	) {}
}
