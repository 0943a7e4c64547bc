// Generated from schemas/backend. Do not edit.
// Edit the schema, then run: npm run generate

import type { KnownApplicationErrorCode } from "./errors.ts";
import type { JsonValue } from "./json.ts";
import type {
  ArtifactRef,
  BillingMode,
  RequestPart,
  TaskInfo,
  TaskKind,
  TaskState,
} from "./task-event.ts";

/**
 * Exchanges an API key for a consumer's tokens.
 *
 * @example {"apiKey":"key"}
 */
export type ConsumerTokenRequest = {
  /**
   * The key.
   *
   * @minLength 1
   */
  readonly apiKey: string;
};

/**
 * A consumer's tokens.
 *
 * @example {"accessToken":"jwt","refreshToken":"r1","expiresIn":3600,"userId":"user-1"}
 */
export type ConsumerTokenAnswer = {
  /**
   * JWT for calls of the backend.
   *
   * @minLength 1
   */
  readonly accessToken: string;
  /**
   * Renews the pair once; keep the newest.
   *
   * @minLength 1
   */
  readonly refreshToken: string;
  /** Lifetime of the access token in seconds. */
  readonly expiresIn: number;
  /** The user, default owner of tasks. */
  readonly userId: string;
};

/**
 * Registers an agent instance.
 *
 * @example {"agentName":"demo","instanceId":"AG-demo-1","billingMode":"free","listing":"private","expectedInstances":1,"concurrency":4,"deviceOs":"linux","sdkLanguage":"Node","sdkVersion":"0.1.0","protocolVersions":["2026-05-01"],"preferredProtocolVersion":"2026-05-01"}
 */
export type AgentConnectRequest = {
  /**
   * Agent that the instance runs.
   *
   * @pattern ^[a-zA-Z0-9_]+$
   */
  readonly agentName: string;
  /**
   * Id of the instance, also its realtime user id.
   *
   * @minLength 1
   */
  readonly instanceId: string;
  /** As the registry has it. */
  readonly billingMode: BillingMode;
  /** As the registry has it. */
  readonly listing: Listing;
  /**
   * Instances that are meant to run; 0 switches routing to single instances off.
   *
   * @type integer
   * @minimum 0
   */
  readonly expectedInstances: number;
  /**
   * Tasks and streams that this instance takes at most; 0 means no limit.
   *
   * @type integer
   * @minimum 0
   */
  readonly concurrency: number;
  /**
   * Tasks that may wait for capacity; the server's default is 10.
   *
   * @type integer
   * @minimum 0
   */
  readonly maxPendingBacklog?: number;
  /**
   * Seconds after which a task counts as stuck; never when absent.
   *
   * @type integer
   * @minimum 1
   */
  readonly maxRunningTimeSec?: number;
  /** Platform, such as linux, darwin or win32. */
  readonly deviceOs: string;
  /** Node for this package. */
  readonly sdkLanguage: string;
  /** Version of the SDK. */
  readonly sdkVersion: string;
  /** Version of the command line tool that started the instance. */
  readonly cliVersion?: string;
  /** Protocol versions that it speaks. */
  readonly protocolVersions: readonly string[];
  /** Protocol version that it prefers. */
  readonly preferredProtocolVersion: string;
};

/**
 * Credentials of an agent instance.
 *
 * @example {"accessToken":"jwt","refreshToken":"r1","expiresIn":3600,"pamToken":"opaque","agentId":"6f6c","controlChannel":"agent.6f6c.control"}
 */
export type AgentConnectAnswer = {
  /**
   * JWT for calls of the backend.
   *
   * @minLength 1
   */
  readonly accessToken: string;
  /**
   * Renews the pair once; keep the newest.
   *
   * @minLength 1
   */
  readonly refreshToken: string;
  /** Lifetime of the access token in seconds. */
  readonly expiresIn: number;
  /**
   * Realtime access token of the control channel.
   *
   * @minLength 1
   */
  readonly pamToken?: string;
  /** Id of the agent, issued by the server. */
  readonly agentId?: string;
  /**
   * Channel on which the instance gets its orders.
   *
   * @minLength 1
   */
  readonly controlChannel: string;
};

/**
 * Renews an access token; the API key goes along as bearer.
 *
 * @example {"refreshToken":"r1"}
 */
export type RefreshRequest = {
  /**
   * The newest refresh token.
   *
   * @minLength 1
   */
  readonly refreshToken: string;
};

/**
 * Renewed tokens.
 *
 * @example {"accessToken":"jwt","refreshToken":"r2"}
 */
export type RefreshAnswer = {
  /**
   * New JWT.
   *
   * @minLength 1
   */
  readonly accessToken: string;
  /**
   * Replaces the one that was sent.
   *
   * @minLength 1
   */
  readonly refreshToken: string;
  /** Lifetime of the access token in seconds; as before when absent. */
  readonly expiresIn?: number;
};

/**
 * Asks for a token to read an existing task.
 *
 * @example {"taskId":"t-7f3a","role":"consumer"}
 */
export type TaskReadTokenRequest = {
  /**
   * Id of the task.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /**
   * `consumer` has to own the task, `provider` to belong to the agent's organization; consumer when
   * absent.
   */
  readonly role?: "consumer" | "provider";
};

/**
 * Asks for a token to read a public, free task without signing in.
 *
 * @example {"taskId":"t-7f3a","fingerprint":"fp"}
 */
export type AnonTaskReadTokenRequest = {
  /**
   * Id of the task.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /**
   * Proof of ownership: the fingerprint that the task was submitted with.
   *
   * @minLength 1
   */
  readonly fingerprint: string;
};

/**
 * Token to read a task.
 *
 * @example {"pamToken":"opaque","channel":"u.org-1.t-7f3a","ttlMinutes":60}
 */
export type TaskReadTokenAnswer = {
  /**
   * Realtime access token: subscribe, history and files of the channel.
   *
   * @minLength 1
   */
  readonly pamToken: string;
  /**
   * Status channel of the task.
   *
   * @minLength 1
   */
  readonly channel: string;
  /** Lifetime of the token in minutes. */
  readonly ttlMinutes: number;
};

/**
 * What a token endpoint or token callback of an application returns.
 *
 * @example {"token":"jwt","expiresIn":60,"userId":"user-1"}
 */
export type TokenResult = {
  /**
   * JWT for calls of the backend.
   *
   * @minLength 1
   */
  readonly token: string;
  /** Remaining lifetime in seconds. */
  readonly expiresIn: number;
  /** The user; a later result without it keeps the one before. */
  readonly userId?: string;
};

/**
 * Renews the token of a sign-in that a page embeds. The sign-in itself happens in a window at
 * /api/v1/auth/embed/popup.
 *
 * @example {"refreshToken":"r1"}
 */
export type EmbedRefreshRequest = {
  /**
   * The newest refresh token.
   *
   * @minLength 1
   */
  readonly refreshToken: string;
};

/**
 * A short-lived token for the agents of an embedded sign-in. 401 means that the session is over, 412
 * that the protocol version was refused.
 *
 * @example {"token":"jwt","refreshToken":"r2","expiresIn":60,"agentIds":["unit_converter"],"userId":"user-1"}
 */
export type EmbedRefreshAnswer = {
  /**
   * JWT for calls of the backend.
   *
   * @minLength 1
   */
  readonly token: string;
  /**
   * Replaces the one that was sent.
   *
   * @minLength 1
   */
  readonly refreshToken: string;
  /** Lifetime of the token in seconds, about 60. */
  readonly expiresIn: number;
  /** Agents that the sign-in covers, at most 25. */
  readonly agentIds: readonly string[];
  /** The user. */
  readonly userId: string;
};

/**
 * What an organization can spend.
 *
 * @example {"balance":"12.50","reservedBalance":"2.00","availableBalance":"10.50","updatedAt":"2026-05-01T10:00:00Z"}
 */
export type ConsumerBalance = {
  /**
   * What was paid in and not spent, in USD.
   *
   * @pattern ^-?[0-9]+(\.[0-9]+)?$
   */
  readonly balance: string;
  /**
   * What running tasks may still cost, in USD.
   *
   * @pattern ^-?[0-9]+(\.[0-9]+)?$
   */
  readonly reservedBalance: string;
  /**
   * What a new task may cost, in USD.
   *
   * @pattern ^-?[0-9]+(\.[0-9]+)?$
   */
  readonly availableBalance: string;
  /** When it last changed, ISO 8601. */
  readonly updatedAt: string;
};

/**
 * Asks for a payment page.
 *
 * @example {"amount":"25.00"}
 */
export type TopupRequest = {
  /**
   * How much to pay in, in USD with two decimals, at least 5.
   *
   * @pattern ^[0-9]+\.[0-9]{2}$
   */
  readonly amount: string;
};

/**
 * Where to pay.
 *
 * @example {"checkoutUrl":"https://pay.example/s/1","sessionId":"s-1"}
 */
export type TopupAnswer = {
  /**
   * Address of the payment page.
   *
   * @minLength 1
   */
  readonly checkoutUrl: string;
  /**
   * Id of the payment.
   *
   * @minLength 1
   */
  readonly sessionId: string;
};

/**
 * The configuration document: keysets of the realtime service and the origin of the backend. A client
 * checks only the parts that it needs, with the checks of the parts.
 *
 * @example {"playground":{"publishKey":"pub-c-a","subscribeKey":"sub-c-a"},"network":{"publishKey":"pub-c-b","subscribeKey":"sub-c-b"},"api":{"baseUrl":"https://backend.example"}}
 * @example {"playground":{"publishKey":"pub-c-a","subscribeKey":"sub-c-a"},"network":{"publishKey":"pub-c-b","subscribeKey":"sub-c-b"},"api":{"baseUrl":"http://127.0.0.1:4455"},"realtime":{"origins":["127.0.0.1:4455"],"ssl":false}}
 */
export type Cdm = {
  /** Keyset of free agents. */
  readonly playground: CdmKeyset;
  /** Keyset of paid agents. */
  readonly network: CdmKeyset;
  /** Where the backend is. */
  readonly api?: CdmApi;
  /**
   * Where the realtime service is, for local networks; the hosted one when absent. Only trusted from a
   * loopback document.
   */
  readonly realtime?: CdmRealtime;
};

/**
 * Keys of one realtime keyset.
 *
 * @example {"publishKey":"pub-c-a","subscribeKey":"sub-c-a"}
 */
export type CdmKeyset = {
  /**
   * Publish key.
   *
   * @minLength 1
   */
  readonly publishKey: string;
  /**
   * Subscribe key.
   *
   * @minLength 1
   */
  readonly subscribeKey: string;
};

/**
 * Where the backend is.
 *
 * @example {"baseUrl":"https://backend.example"}
 */
export type CdmApi = {
  /**
   * Origin of the backend, without a path. Needed unless it is given in another way.
   *
   * @minLength 1
   */
  readonly baseUrl?: string;
  /** OAuth client id, for interactive sign-in. */
  readonly clientId?: string;
};

/**
 * Where a realtime service other than the hosted one is.
 *
 * @example {"origins":["127.0.0.1:4455","localhost:4455"],"ssl":false}
 */
export type CdmRealtime = {
  /**
   * Hosts with port, without scheme; a client picks one.
   *
   * @minItems 1
   */
  readonly origins: readonly string[];
  /** Whether they speak TLS. */
  readonly ssl: boolean;
};

/**
 * Older, flat form of the configuration, at an address that the caller knows.
 *
 * @example {"subscribeKey":"sub-c-a","publishKey":"pub-c-a","blocksBackendUrl":"https://backend.example"}
 */
export type FlatConfig = {
  /**
   * Subscribe key.
   *
   * @minLength 1
   */
  readonly subscribeKey: string;
  /** Publish key; empty when absent. */
  readonly publishKey?: string;
  /** Origin of the backend; empty when absent. */
  readonly blocksBackendUrl?: string;
};

/**
 * Body of an answer outside 2xx. Three shapes are in use, so each member is optional: the text is
 * `error`, `error.message` or `message`; the code is `code`, `data.code`, `error.code` or
 * `error.data.code`.
 *
 * @example {"error":"agent not found","code":"NotFound"}
 * @example {"message":"bad request"}
 * @example {"error":{"message":"bad request","data":{"code":"InvalidArgument"}}}
 */
export type BackendErrorBody = {
  /** Text, or an object with the text and the code. */
  readonly error?: string | BackendErrorObject;
  /** Application code. */
  readonly code?: string;
  /** Text of older routes. */
  readonly message?: string;
  /** Where some routes put the code. */
  readonly data?: BackendErrorData;
};

/** Error of a route that wraps it. */
export type BackendErrorObject = {
  /** Text. */
  readonly message?: string;
  /** Application code. */
  readonly code?: string | number;
  /** Where some routes put the code. */
  readonly data?: BackendErrorData;
};

/** Specifics of an error. */
export type BackendErrorData = {
  /** Application code. */
  readonly code?: string;
};

/**
 * Starts an upload.
 *
 * @example {"role":"provider-output","taskId":"t-7f3a","fileName":"a.pdf","fileSize":40000,"mimeType":"application/pdf"}
 */
export type RequestUpload = ConsumerInputUpload | ProviderOutputUpload;

/**
 * Starts the upload of an input.
 *
 * @example {"role":"consumer-input","agentName":"demo","fileName":"a.png","fileSize":20000,"mimeType":"image/png","partId":"photo"}
 */
export type ConsumerInputUpload = {
  /** Marks an upload by a consumer. */
  readonly role: "consumer-input";
  /**
   * Agent that the task will be sent to.
   *
   * @minLength 1
   */
  readonly agentName: string;
  /**
   * Name of the file.
   *
   * @minLength 1
   */
  readonly fileName: string;
  /**
   * Bytes of the file; the ceiling is 26 214 400.
   *
   * @type integer
   * @minimum 0
   */
  readonly fileSize: number;
  /**
   * Media type of the file.
   *
   * @minLength 1
   */
  readonly mimeType: string;
  /**
   * Request part that the file fills.
   *
   * @minLength 1
   */
  readonly partId: string;
  /**
   * Session of the first file, so that all bind to one task.
   *
   * @minLength 1
   */
  readonly uploadSessionId?: string;
};

/**
 * Starts the upload of an output.
 *
 * @example {"role":"provider-output","taskId":"t-7f3a","fileName":"a.pdf","fileSize":40000,"mimeType":"application/pdf"}
 */
export type ProviderOutputUpload = {
  /** Marks an upload by an agent. */
  readonly role: "provider-output";
  /**
   * Task that the output belongs to.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /**
   * Name of the file.
   *
   * @minLength 1
   */
  readonly fileName: string;
  /**
   * Bytes of the file; the ceiling is 26 214 400.
   *
   * @type integer
   * @minimum 0
   */
  readonly fileSize: number;
  /**
   * Media type of the file.
   *
   * @minLength 1
   */
  readonly mimeType: string;
  /**
   * Card output that the file fills.
   *
   * @minLength 1
   */
  readonly outputId?: string;
};

/**
 * Where the content goes.
 *
 * @example {"uploadSessionId":"us-1","uploadId":"up-1","uploadUrl":"https://storage.example/bucket","formFields":[{"key":"policy","value":"p"}]}
 */
export type RequestUploadAnswer = {
  /**
   * Session to send along with further files and with the task. Inputs only.
   *
   * @minLength 1
   */
  readonly uploadSessionId?: string;
  /**
   * Id of this upload.
   *
   * @minLength 1
   */
  readonly uploadId: string;
  /**
   * Where to post the form.
   *
   * @minLength 1
   */
  readonly uploadUrl: string;
  /** Fields to post before the file, in this order. */
  readonly formFields: readonly UploadFormField[];
};

/** One field of the upload form. */
export type UploadFormField = {
  /** Name of the field. */
  readonly key: string;
  /** Value of the field. */
  readonly value: string;
};

/**
 * Finishes an upload.
 *
 * @example {"uploadId":"up-1"}
 */
export type ConfirmUploadRequest = {
  /**
   * Id of the upload.
   *
   * @minLength 1
   */
  readonly uploadId: string;
};

/**
 * The upload is complete.
 *
 * @example {"uploadId":"up-1"}
 */
export type ConfirmUploadAnswer = {
  /**
   * Id of the upload.
   *
   * @minLength 1
   */
  readonly uploadId: string;
  /** The artifact that was made, and announced on the task's channel. Outputs only. */
  readonly artifactRef?: ArtifactRef;
};

/**
 * Headers of a call. Only the version goes along with every one.
 *
 * @example {"Content-Type":"application/json","Authorization":"Bearer jwt","Blocks-Protocol-Version":"2026-05-01"}
 */
export type RequestHeaders = {
  /** `application/json`, or the form type, with every body. */
  readonly "Content-Type"?: string;
  /**
   * `Bearer` and the credential: an API key or a JWT, as the route says.
   *
   * @pattern ^Bearer \S+$
   */
  readonly Authorization?: string;
  /**
   * Protocol version of the caller, a date such as 2026-05-01.
   *
   * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$
   */
  readonly "Blocks-Protocol-Version": string;
  /**
   * The largest value that an answer of this origin carried, as it came, while it lies in the future.
   * Never sent to anybody else.
   *
   * @pattern ^[0-9]+$
   */
  readonly "x-write-affinity"?: string;
  /**
   * Narrows a user of several organizations to one.
   *
   * @minLength 1
   */
  readonly "X-Active-Org"?: string;
  /**
   * Only for callers that authenticate by cookie.
   *
   * @minLength 1
   */
  readonly "X-CSRF-Token"?: string;
};

/**
 * Headers of an answer that a caller looks at.
 *
 * @example {"x-write-affinity":"1777629600"}
 */
export type AnswerHeaders = {
  /**
   * Until when reads should go to where the write went, in seconds since 1970. Not a number: ignored.
   *
   * @pattern ^[0-9]+$
   */
  readonly "x-write-affinity"?: string;
};

/**
 * Query of the page on which a user agrees.
 *
 * @example {"response_type":"code","client_id":"cid","redirect_uri":"http://127.0.0.1:8787/callback","scope":"openid profile email offline_access","state":"c3RhdGU","code_challenge":"Y2hhbGxlbmdl","code_challenge_method":"S256","resource":"https://backend.example"}
 */
export type AuthorizeQuery = {
  /** Asks for an authorization code. */
  readonly response_type: "code";
  /**
   * OAuth client id of the tool.
   *
   * @minLength 1
   */
  readonly client_id: string;
  /**
   * Where the browser goes afterwards: a loopback address of the tool.
   *
   * @minLength 1
   */
  readonly redirect_uri: string;
  /**
   * Scopes, separated by blanks: `openid profile email offline_access`.
   *
   * @minLength 1
   */
  readonly scope: string;
  /**
   * Random text that the redirect repeats; 16 bytes, base64url without padding.
   *
   * @minLength 1
   */
  readonly state: string;
  /**
   * Hash of the verifier, base64url without padding.
   *
   * @minLength 1
   */
  readonly code_challenge: string;
  /** SHA-256. */
  readonly code_challenge_method: "S256";
  /**
   * Origin of the deployment.
   *
   * @minLength 1
   */
  readonly resource: string;
};

/**
 * Query of the redirect back to the tool. Look at `state` first, then at `error`, then at `code`.
 *
 * @example {"state":"c3RhdGU","code":"abc"}
 * @example {"state":"c3RhdGU","error":"access_denied"}
 */
export type AuthorizeRedirect = {
  /**
   * The text that was sent; another one is refused.
   *
   * @minLength 1
   */
  readonly state: string;
  /**
   * Authorization code, good for one exchange.
   *
   * @minLength 1
   */
  readonly code?: string;
  /**
   * Why there is no code.
   *
   * @minLength 1
   */
  readonly error?: string;
  /** The same for people. */
  readonly error_description?: string;
};

/**
 * Exchanges an authorization code, as a form.
 *
 * @example {"grant_type":"authorization_code","code":"abc","redirect_uri":"http://127.0.0.1:8787/callback","client_id":"cid","code_verifier":"dmVyaWZpZXI","resource":"https://backend.example"}
 */
export type TokenExchangeRequest = {
  /** Kind of the exchange. */
  readonly grant_type: "authorization_code";
  /**
   * The code of the redirect.
   *
   * @minLength 1
   */
  readonly code: string;
  /**
   * As it was in the query of the page.
   *
   * @minLength 1
   */
  readonly redirect_uri: string;
  /**
   * As it was in the query of the page.
   *
   * @minLength 1
   */
  readonly client_id: string;
  /**
   * The text that the challenge is the hash of; 32 random bytes, base64url without padding.
   *
   * @minLength 1
   */
  readonly code_verifier: string;
  /**
   * Origin of the deployment.
   *
   * @minLength 1
   */
  readonly resource: string;
};

/**
 * Tokens of a signed-in user. The command line uses the first one to make an API key.
 *
 * @example {"access_token":"jwt","refresh_token":"r1","token_type":"Bearer","expires_in":3600,"id_token":"jwt"}
 */
export type TokenExchangeAnswer = {
  /**
   * Token for calls of the backend.
   *
   * @minLength 1
   */
  readonly access_token: string;
  /**
   * Renews the pair.
   *
   * @minLength 1
   */
  readonly refresh_token?: string;
  /**
   * `Bearer`.
   *
   * @minLength 1
   */
  readonly token_type?: string;
  /** Lifetime of the access token in seconds. */
  readonly expires_in?: number;
  /**
   * JWT about the user.
   *
   * @minLength 1
   */
  readonly id_token?: string;
};

/**
 * Organizations of the caller.
 *
 * @example {"orgs":[{"id":"org-1","name":"Example Works","slug":"example-works"}],"billingEnabled":false}
 */
export type OrganizationList = {
  /** The organizations. */
  readonly orgs: readonly Organization[];
  /** Whether the deployment charges for anything. */
  readonly billingEnabled?: boolean;
};

/**
 * An organization. Further members are passed through.
 *
 * @example {"id":"org-1","name":"Example Works","slug":"example-works"}
 */
export type Organization = {
  /**
   * Id of the organization.
   *
   * @minLength 1
   */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** Its name in addresses. */
  readonly slug: string;
};

/**
 * Renames an organization.
 *
 * @example {"name":"Example Works"}
 */
export type RenameOrganizationRequest = {
  /**
   * New name; 409 when it is taken.
   *
   * @minLength 1
   */
  readonly name: string;
};

/**
 * Makes an API key.
 *
 * @example {"name":"laptop","orgId":"org-1"}
 */
export type CreateApiKeyRequest = {
  /**
   * Name of the key, for people.
   *
   * @minLength 1
   */
  readonly name: string;
  /**
   * Organization that the key acts for.
   *
   * @minLength 1
   */
  readonly orgId: string;
};

/**
 * A new API key, shown this once.
 *
 * @example {"apiKey":"key","keyId":"k-1","expiresAt":null}
 */
export type CreateApiKeyAnswer = {
  /**
   * The key.
   *
   * @minLength 1
   */
  readonly apiKey: string;
  /** Its id. */
  readonly keyId: string;
  /** When it stops working, ISO 8601; never when null. */
  readonly expiresAt?: string | null;
};

/**
 * Invites a person or an organization to use an agent: exactly one of both members.
 * Not in the type: conditions that the schema states.
 *
 * @example {"email":"a@example.com"}
 * @example {"targetOrgSlug":"example-works"}
 */
export type CreateInvitationRequest = {
  /**
   * Address of a person.
   *
   * @minLength 1
   */
  readonly email?: string;
  /**
   * Slug of an organization.
   *
   * @minLength 1
   */
  readonly targetOrgSlug?: string;
};

/**
 * The invitation was made.
 *
 * @example {"notified":0,"inviteUrl":"https://app.example/invite/x"}
 */
export type CreateInvitationAnswer = {
  /** How many were mailed. With 0 the address is to be handed over by hand. */
  readonly notified?: number | boolean;
  /** Address that accepts the invitation. */
  readonly inviteUrl?: string;
};

/**
 * Invitations to an agent, expired ones too.
 *
 * @example {"invitations":[]}
 */
export type InvitationList = {
  /** The invitations. */
  readonly invitations: readonly Invitation[];
};

/**
 * An invitation that was not accepted yet.
 *
 * @example {"id":"i-1","email":"a@example.com","scope":"use","expiresAt":"2026-06-01T00:00:00Z","createdAt":"2026-05-01T00:00:00Z"}
 */
export type Invitation = {
  /**
   * Id of the invitation.
   *
   * @minLength 1
   */
  readonly id: string;
  /** Address that was invited. */
  readonly email?: string | null;
  /** What it allows. */
  readonly scope: string;
  /** When it ends, ISO 8601. */
  readonly expiresAt: string;
  /** When it was made, ISO 8601. */
  readonly createdAt: string;
};

/**
 * Accepts an invitation.
 *
 * @example {"token":"opaque"}
 */
export type AcceptInvitationRequest = {
  /**
   * Token of the invitation.
   *
   * @minLength 1
   */
  readonly token: string;
};

/**
 * The invitation is accepted.
 *
 * @example {"agentName":"demo"}
 */
export type AcceptInvitationAnswer = {
  /**
   * Agent that may be used now.
   *
   * @minLength 1
   */
  readonly agentName: string;
};

/**
 * Who may use a private agent.
 *
 * @example {"grants":[]}
 */
export type GrantList = {
  /** The grants. */
  readonly grants: readonly Grant[];
};

/**
 * A grant to a person or an organization.
 *
 * @example {"id":"g-1","scope":"use","createdAt":"2026-05-01T00:00:00Z","granteeUser":{"name":"A","email":"a@example.com"}}
 */
export type Grant = {
  /**
   * Id of the grant.
   *
   * @minLength 1
   */
  readonly id: string;
  /** What it allows. */
  readonly scope: string;
  /** When it was made, ISO 8601. */
  readonly createdAt: string;
  /** The person. */
  readonly granteeUser?: GranteeUser;
  /** The organization. */
  readonly granteeOrg?: Organization;
};

/**
 * A person who was granted access.
 *
 * @example {"name":"A","email":"a@example.com"}
 */
export type GranteeUser = {
  /** Name of the person. */
  readonly name?: string;
  /** Address of the person. */
  readonly email: string;
};

/**
 * A body without meaning, or none: the status says it all.
 *
 * @example {}
 */
export type IgnoredAnswer = JsonValue;

/**
 * Who can see an agent: everybody, or its organization and those it granted access.
 *
 * @example "public"
 */
export type Listing = "public" | "private";

/**
 * A tag of an agent.
 *
 * @example {"id":"math","name":"Math"}
 */
export type RegistryTag = {
  /** Id of the tag. */
  readonly id: string;
  /** Name for people. */
  readonly name: string;
  /** What the tag stands for. */
  readonly description?: string;
  /** Examples of use. */
  readonly examples?: readonly string[];
};

/**
 * Scaling values of an agent.
 *
 * @example {"expectedInstances":1,"concurrency":4}
 */
export type AgentScaling = {
  /**
   * Instances that are meant to run.
   *
   * @type integer
   * @minimum 0
   */
  readonly expectedInstances: number;
  /**
   * Tasks and streams per instance.
   *
   * @type integer
   * @minimum 0
   */
  readonly concurrency: number;
  /**
   * Tasks that may wait for capacity.
   *
   * @type integer
   * @minimum 0
   */
  readonly maxPendingBacklog?: number;
  /**
   * Seconds after which a task counts as stuck.
   *
   * @type integer
   * @minimum 1
   */
  readonly maxRunningTimeSec?: number;
};

/**
 * An agent as the registry returns it.
 *
 * @example {"agentName":"unit_converter","name":"Unit converter","listing":"public","billingMode":"free","tags":[{"id":"math","name":"Math"}],"registeredAt":"2026-05-01T10:00:00Z"}
 */
export type ServerAgent = {
  /**
   * Name of the agent; a client checks that it is the one it asked for.
   *
   * @minLength 1
   */
  readonly agentName: string;
  /** Display name, in single reads. */
  readonly name?: string;
  /** Display name, in lists. */
  readonly displayName?: string;
  /** What the agent does. */
  readonly description?: string;
  /** Tags of the agent. */
  readonly tags?: readonly RegistryTag[];
  /** Who can see the agent; readers take an absent one as public. */
  readonly listing?: Listing;
  /** How the agent is charged for. An instance cannot start without it. */
  readonly billingMode?: BillingMode;
  /**
   * The card, when full detail was asked for. Not checked here: a reader takes what it needs from it, or
   * holds it against AgentCard.
   */
  readonly card?: { readonly [name: string]: JsonValue };
  /** Reference to a stored card. */
  readonly cardRef?: string;
  /** Short text for lists. */
  readonly cardSummary?: string;
  /** Scaling values. */
  readonly scaling?: AgentScaling;
  /** Owning organization. */
  readonly orgId?: string;
  /** Name of the owning organization. */
  readonly orgName?: string;
  /** Price of a request in USD, a decimal number. */
  readonly pricePerTask?: string;
  /** Price of a pipe's minute in USD, a decimal number. */
  readonly pricePerMinute?: string;
  /**
   * Free tasks per consumer organization.
   *
   * @type integer
   * @minimum 0
   */
  readonly freeTasksPerConsumer?: number;
  /**
   * Free minutes per consumer organization.
   *
   * @type integer
   * @minimum 0
   */
  readonly freeMinutesPerConsumer?: number;
  /** When the agent was first published, ISO 8601. */
  readonly registeredAt?: string;
  /** When it was last published, ISO 8601. */
  readonly updatedAt?: string;
  /**
   * Instances that are online.
   *
   * @type integer
   * @minimum 0
   */
  readonly onlineCount?: number;
};

/**
 * Asks for one agent.
 *
 * @example {"agentName":"unit_converter"}
 */
export type AgentQuery = {
  /**
   * Name of the agent.
   *
   * @minLength 1
   */
  readonly agentName: string;
};

/**
 * One agent.
 *
 * @example {"agent":{"agentName":"unit_converter"}}
 */
export type AgentAnswer = {
  /** The agent. */
  readonly agent: ServerAgent;
};

/**
 * Asks for a page of agents. Empty values are not sent.
 *
 * @example {"include":"full","limit":"50"}
 */
export type AgentListQuery = {
  /** Search text. */
  readonly q?: string;
  /** Order: relevance with a search text, name without. */
  readonly sort?: "relevance" | "name";
  /** Only agents in this state. */
  readonly status?: "online" | "offline" | "all";
  /** Only agents with this listing. */
  readonly listing?: "public" | "private" | "public,private";
  /** Only agents of the caller's organization; with listing private. */
  readonly scope?: "owned";
  /** Only agents with this tag, as a slug. */
  readonly tag?: string;
  /** Only agents whose organization's name contains this. */
  readonly provider?: string;
  /** Asks for the cards too. */
  readonly include?: "full";
  /** `false` skips counting. */
  readonly includeTotals?: "true" | "false";
  /**
   * Agents per page, 1 to 100.
   *
   * @pattern ^([1-9][0-9]?|100)$
   */
  readonly limit?: string;
  /** `next` of the page before. */
  readonly cursor?: string;
};

/**
 * A page of agents.
 *
 * @example {"agents":[{"agentName":"unit_converter"}],"next":null,"totalCount":1}
 */
export type AgentListAnswer = {
  /** The agents; with cards only when asked for. */
  readonly agents: readonly ServerAgent[];
  /** Cursor of the next page, which may be empty. */
  readonly next?: string | null;
  /**
   * Agents on all pages.
   *
   * @type integer
   * @minimum 0
   */
  readonly totalCount?: number;
  /**
   * Online agents on all pages.
   *
   * @type integer
   * @minimum 0
   */
  readonly totalOnlineCount?: number;
  /** The search operators could not be understood; plain text was searched. */
  readonly searchParseError?: boolean;
};

/**
 * Publishes an agent, or replaces what was published under its name.
 *
 * @example {"agentName":"demo","card":{},"listing":"private","billingMode":"free","cliVersion":"0.1.0","protocolVersions":["2026-05-01"],"preferredProtocolVersion":"2026-05-01"}
 */
export type PublishAgentRequest = {
  /**
   * Name of the agent, the one in the card.
   *
   * @pattern ^[a-zA-Z0-9_]+$
   */
  readonly agentName: string;
  /**
   * The authored card with its runtime. Held against AuthoredAgentCard by itself, so that every
   * violation has its place in the card.
   */
  readonly card: { readonly [name: string]: JsonValue };
  /** Who is to see the agent. */
  readonly listing: Listing;
  /** How the agent is charged for. Prices never imply it. */
  readonly billingMode: BillingMode;
  /**
   * Price of a request in USD, a decimal number.
   *
   * @pattern ^[0-9]+(\.[0-9]+)?$
   */
  readonly pricePerTask?: string;
  /**
   * Price of a pipe's minute in USD, a decimal number.
   *
   * @pattern ^[0-9]+(\.[0-9]+)?$
   */
  readonly pricePerMinute?: string;
  /**
   * Free tasks per consumer organization.
   *
   * @type integer
   * @minimum 0
   */
  readonly freeTasksPerConsumer?: number;
  /**
   * Free minutes per consumer organization.
   *
   * @type integer
   * @minimum 0
   */
  readonly freeMinutesPerConsumer?: number;
  /** When the terms for paid agents were accepted, ISO 8601. */
  readonly tcAcceptedAt?: string;
  /** Version of the publishing tool. */
  readonly cliVersion?: string;
  /** Protocol versions that the agent speaks. */
  readonly protocolVersions?: readonly string[];
  /** Protocol version that it prefers. */
  readonly preferredProtocolVersion?: string;
};

/**
 * The agent is published.
 *
 * @example {"agentName":"demo","status":"registered","ts":"2026-05-01T10:00:00Z","effectiveListing":"private","billingMode":"free"}
 */
export type PublishAgentAnswer = {
  /**
   * Name of the agent.
   *
   * @minLength 1
   */
  readonly agentName: string;
  /** What was done. */
  readonly status: string;
  /** When. */
  readonly ts: string | number;
  /** Listing that holds now. */
  readonly effectiveListing?: Listing;
  /** Billing mode that holds now. */
  readonly billingMode?: BillingMode;
};

/**
 * Changes listing, billing and prices of a published agent.
 *
 * @example {"listing":"public"}
 */
export type PromoteAgentRequest = {
  /** Who is to see the agent. */
  readonly listing?: Listing;
  /** How the agent is charged for. */
  readonly billingMode?: BillingMode;
  /** Price of a request in USD, a decimal number. */
  readonly pricePerTask?: string;
  /** Price of a pipe's minute in USD, a decimal number. */
  readonly pricePerMinute?: string;
  /**
   * Free tasks per consumer organization.
   *
   * @type integer
   * @minimum 0
   */
  readonly freeTasksPerConsumer?: number;
  /**
   * Free minutes per consumer organization.
   *
   * @type integer
   * @minimum 0
   */
  readonly freeMinutesPerConsumer?: number;
  /** When the terms for paid agents were accepted, ISO 8601. */
  readonly tcAcceptedAt?: string;
};

/**
 * The change was made; its members are not fixed.
 *
 * @example {}
 */
export type PromoteAgentAnswer = { readonly [name: string]: JsonValue };

/**
 * The agent is gone.
 *
 * @example {"agentName":"demo","status":"deleted"}
 */
export type DeleteAgentAnswer = {
  /**
   * Name of the agent; a client checks it.
   *
   * @minLength 1
   */
  readonly agentName: string;
  /** Confirms the removal. */
  readonly status: "deleted";
  /** When. */
  readonly ts?: string | number;
};

/**
 * Asks for the instances of agents.
 *
 * @example {"agentNames":"a,b"}
 */
export type AgentStatusQuery = {
  /**
   * 1 to 50 names, separated by commas.
   *
   * @minLength 1
   */
  readonly agentNames: string;
};

/**
 * Instances of agents.
 *
 * @example {"agents":{"demo":{"agentName":"demo","instances":[],"onlineCount":0,"totalActiveTasks":0,"taskCount":0}}}
 */
export type AgentStatusAnswer = {
  /** Status by agent name. */
  readonly agents: { readonly [name: string]: AgentStatus };
};

/** Instances of one agent. */
export type AgentStatus = {
  /**
   * Name of the agent.
   *
   * @minLength 1
   */
  readonly agentName: string;
  /** The instances that are online. */
  readonly instances: readonly InstanceStatus[];
  /**
   * How many they are.
   *
   * @type integer
   * @minimum 0
   */
  readonly onlineCount: number;
  /**
   * Reserved, always 0.
   *
   * @type integer
   * @minimum 0
   */
  readonly totalActiveTasks: number;
  /**
   * Tasks of the agent.
   *
   * @type integer
   * @minimum 0
   */
  readonly taskCount: number;
};

/**
 * One online instance.
 *
 * @example {"instanceId":"AG-demo-1","uuid":"AG-demo-1","online":true,"activeTasks":0,"concurrentTasksPerInstance":0,"startedAt":0,"sdkVersion":"0.1.0","cliVersion":null,"preferredProtocolVersion":"2026-05-01","protocolVersions":["2026-05-01"]}
 */
export type InstanceStatus = {
  /**
   * Id of the instance.
   *
   * @minLength 1
   */
  readonly instanceId: string;
  /** Its realtime user id. */
  readonly uuid: string;
  /** Always true. */
  readonly online: true;
  /**
   * Reserved, always 0.
   *
   * @type integer
   * @minimum 0
   */
  readonly activeTasks?: number;
  /**
   * Reserved, always 0.
   *
   * @type integer
   * @minimum 0
   */
  readonly concurrentTasksPerInstance?: number;
  /** Reserved, always 0. */
  readonly startedAt?: number;
  /** Version of its SDK. */
  readonly sdkVersion?: string | null;
  /** Version of the tool that started it. */
  readonly cliVersion?: string | null;
  /** Protocol version that it prefers. */
  readonly preferredProtocolVersion?: string | null;
  /** Protocol versions that it speaks. */
  readonly protocolVersions?: readonly string[];
};

/**
 * Whom the caller would publish as.
 *
 * @example {"orgId":"org-1","orgName":"Example Works","agentCount":2}
 */
export type PublishContext = {
  /**
   * Organization of the API key.
   *
   * @minLength 1
   */
  readonly orgId: string;
  /** Its name. */
  readonly orgName: string;
  /**
   * Agents it has published.
   *
   * @type integer
   * @minimum 0
   */
  readonly agentCount: number;
};

/**
 * Bounds of prices and allowances; the documented defaults hold for what is absent.
 *
 * @example {"minPricePerTask":0.0001,"maxPricePerTask":25}
 */
export type PricingLimits = {
  /**
   * Lowest price of a request in USD.
   *
   * @default 0.0001
   */
  readonly minPricePerTask?: number;
  /**
   * Highest price of a request in USD.
   *
   * @default 25
   */
  readonly maxPricePerTask?: number;
  /**
   * Lowest price of a pipe's minute in USD.
   *
   * @default 0.01
   */
  readonly minPricePerMinute?: number;
  /**
   * Highest price of a pipe's minute in USD.
   *
   * @default 1
   */
  readonly maxPricePerMinute?: number;
  /**
   * Most free tasks per consumer organization.
   *
   * @type integer
   * @minimum 0
   * @default 100
   */
  readonly maxFreeTasksAllowed?: number;
  /**
   * Most free minutes per consumer organization.
   *
   * @type integer
   * @minimum 0
   * @default 30
   */
  readonly maxFreeMinutesAllowed?: number;
};

/**
 * What kind of deployment the origin is. An origin that does not know the route is the public network.
 *
 * @example {"enterprise":false}
 */
export type CliConfig = {
  /** The deployment is an enterprise's own: no marketplace, always free. */
  readonly enterprise: boolean;
  /** Name of the product. */
  readonly productName?: string;
  /** OAuth client id, for interactive sign-in. */
  readonly oauthClientId?: string;
  /** Origin of the dashboard. */
  readonly dashboardBaseUrl?: string;
};

/**
 * The backend's calls: the source from which the typed routes are written.
 *
 * @example {"routes":[{"name":"cdm","method":"GET","path":"/api/v1/cdm","auth":"none","description":"The configuration document.","response":{"$ref":"cdm.schema.json"}}],"rpcMethods":[]}
 */
export type RouteTable = {
  /** This schema. */
  readonly $schema?: string;
  /** The HTTP calls. */
  readonly routes: readonly RouteEntry[];
  /** The methods of the JSON-RPC route. */
  readonly rpcMethods: readonly RpcMethodEntry[];
};

/** One HTTP call. */
export type RouteEntry = {
  /**
   * Name in the code.
   *
   * @pattern ^[a-z][a-zA-Z0-9]*$
   */
  readonly name: string;
  /** HTTP method. */
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /**
   * Path on the backend; parameters in braces.
   *
   * @pattern ^/[A-Za-z0-9/{}_-]*$
   */
  readonly path: string;
  /** Credential: none, a JWT or API key where there is one, a JWT, or the API key; both as bearer. */
  readonly auth: "none" | "optional" | "bearer" | "api-key";
  /**
   * What the call does.
   *
   * @minLength 1
   */
  readonly description: string;
  /** Shape of the query; every value is text. */
  readonly query?: SchemaReference;
  /** Shape of the JSON body; none when absent. */
  readonly request?: SchemaReference;
  /** Shape of the JSON body of a 2xx answer. */
  readonly response: SchemaReference;
  /**
   * How the request body is written: JSON, or a URL-encoded form.
   *
   * @default "json"
   */
  readonly encoding?: "json" | "form";
  /** Answers outside 2xx with a meaning of their own. Their body is a BackendErrorBody. */
  readonly errors?: readonly RouteError[];
};

/** One JSON-RPC method. */
export type RpcMethodEntry = {
  /**
   * Name on the wire.
   *
   * @pattern ^[A-Z][a-zA-Z0-9]*$
   */
  readonly name: string;
  /**
   * What the method does.
   *
   * @minLength 1
   */
  readonly description: string;
  /** Shape of the parameters. */
  readonly params: SchemaReference;
  /** Shape of the result. */
  readonly result: SchemaReference;
};

/** Points at a schema, relative to the table. */
export type SchemaReference = {
  /**
   * The reference.
   *
   * @minLength 1
   */
  readonly $ref: string;
};

/**
 * An answer outside 2xx.
 *
 * @example {"status":404,"description":"There is no such agent."}
 */
export type RouteError = {
  /**
   * HTTP status, where it is known.
   *
   * @type integer
   * @minimum 400
   * @maximum 599
   */
  readonly status?: number;
  /** Application code in the body. */
  readonly code?: KnownApplicationErrorCode;
  /**
   * What it means.
   *
   * @minLength 1
   */
  readonly description: string;
};

/**
 * A call of the JSON-RPC route, told apart by `method`. One of an unknown method is data for the
 * reader, who answers -32601.
 * Only these may be written.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","method":"GetTask","params":{"taskId":"t-7f3a"}}
 */
export type KnownRpcCall =
  | SendMessageCall
  | GetTaskCall
  | ListTasksCall
  | CancelTaskCall
  | TerminateTaskCall
  | PauseTaskCall
  | ResumeTaskCall
  | RetryTaskCall;

/** A message of a kind that is newer than this code, as it came. */
export type UnknownRpcCall = {
  readonly method: "$unknown";
  readonly raw: unknown;
};

/**
 * A call of the JSON-RPC route, told apart by `method`. One of an unknown method is data for the
 * reader, who answers -32601.
 * What a reader meets: one of these, or one that it does not know.
 */
export type RpcCall = KnownRpcCall | UnknownRpcCall;

/**
 * Sends a task to an agent.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","method":"SendMessage","params":{"agentName":"unit_converter","billingMode":"free","ownerId":"user-1","requestParts":[]}}
 */
export type SendMessageCall = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /**
   * Chosen by the caller.
   *
   * @minLength 1
   */
  readonly id: string;
  /** Name of the method. */
  readonly method: "SendMessage";
  /** Parameters of the method. */
  readonly params: SendMessageParams;
};

/**
 * Reads a task's record.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","method":"GetTask","params":{"taskId":"t-7f3a"}}
 */
export type GetTaskCall = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /**
   * Chosen by the caller.
   *
   * @minLength 1
   */
  readonly id: string;
  /** Name of the method. */
  readonly method: "GetTask";
  /** Parameters of the method. */
  readonly params: TaskIdParams;
};

/**
 * Lists tasks.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","method":"ListTasks","params":{"limit":20}}
 */
export type ListTasksCall = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /**
   * Chosen by the caller.
   *
   * @minLength 1
   */
  readonly id: string;
  /** Name of the method. */
  readonly method: "ListTasks";
  /** Parameters of the method. */
  readonly params: ListTasksParams;
};

/**
 * Asks a task to stop; the handler decides when.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","method":"CancelTask","params":{"taskId":"t-7f3a"}}
 */
export type CancelTaskCall = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /**
   * Chosen by the caller.
   *
   * @minLength 1
   */
  readonly id: string;
  /** Name of the method. */
  readonly method: "CancelTask";
  /** Parameters of the method. */
  readonly params: TaskIdParams;
};

/**
 * Ends a task by force and revokes its stream grants.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","method":"TerminateTask","params":{"taskId":"t-7f3a"}}
 */
export type TerminateTaskCall = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /**
   * Chosen by the caller.
   *
   * @minLength 1
   */
  readonly id: string;
  /** Name of the method. */
  readonly method: "TerminateTask";
  /** Parameters of the method. */
  readonly params: TaskIdParams;
};

/**
 * Asks for a pause, which shows as a system event.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","method":"PauseTask","params":{"taskId":"t-7f3a"}}
 */
export type PauseTaskCall = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /**
   * Chosen by the caller.
   *
   * @minLength 1
   */
  readonly id: string;
  /** Name of the method. */
  readonly method: "PauseTask";
  /** Parameters of the method. */
  readonly params: TaskIdParams;
};

/**
 * Ends a pause, which shows as a system event.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","method":"ResumeTask","params":{"taskId":"t-7f3a"}}
 */
export type ResumeTaskCall = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /**
   * Chosen by the caller.
   *
   * @minLength 1
   */
  readonly id: string;
  /** Name of the method. */
  readonly method: "ResumeTask";
  /** Parameters of the method. */
  readonly params: TaskIdParams;
};

/**
 * Asks for another try, which agents of this generation ignore.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","method":"RetryTask","params":{"taskId":"t-7f3a"}}
 */
export type RetryTaskCall = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /**
   * Chosen by the caller.
   *
   * @minLength 1
   */
  readonly id: string;
  /** Name of the method. */
  readonly method: "RetryTask";
  /** Parameters of the method. */
  readonly params: TaskIdParams;
};

/**
 * A call.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","method":"GetTask","params":{"taskId":"t-7f3a"}}
 */
export type RpcRequest = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /**
   * Chosen by the caller.
   *
   * @minLength 1
   */
  readonly id: string;
  /**
   * Name of the method.
   *
   * @minLength 1
   */
  readonly method: string;
  /** Parameters of the method. */
  readonly params: { readonly [name: string]: JsonValue };
};

/**
 * Answer of a call that worked.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","result":{}}
 */
export type RpcSuccess = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /** Id of the request that is answered. */
  readonly id?: string | number | null;
  /** Result of the method. */
  readonly result: JsonValue;
};

/**
 * Answer of a call that failed.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","error":{"code":-32000,"message":"Application error","data":{"code":"InvalidArgument","message":"agentName is required"}}}
 */
export type RpcFailure = {
  /** Version of JSON-RPC. */
  readonly jsonrpc: "2.0";
  /** Id of the request that is answered. */
  readonly id?: string | number | null;
  /** What went wrong. */
  readonly error: RpcErrorObject;
};

/**
 * What went wrong.
 *
 * @example {"code":-32601,"message":"Method not found"}
 */
export type RpcErrorObject = {
  /**
   * -32000 for application errors, -32601 for an unknown method.
   *
   * @type integer
   */
  readonly code: number;
  /** General text. */
  readonly message: string;
  /**
   * Specifics: an ApplicationError when it has a `code`, to be checked as one; anything else is passed
   * on unchanged.
   */
  readonly data?: JsonValue;
};

/**
 * Answer of a call, told apart by which of `result` and `error` it has.
 * Not in the type: that exactly one alternative may hold.
 *
 * @example {"jsonrpc":"2.0","id":"rpc-1-a","result":{}}
 */
export type RpcResponse = RpcSuccess | RpcFailure;

/**
 * A new task.
 *
 * @example {"agentName":"unit_converter","billingMode":"free","ownerId":"user-1","requestParts":[{"partId":"query","text":"{\"amount\":12}"}],"extensions":{"blocks":{"stream":false}}}
 * @example {"agentName":"tide_feed","billingMode":"free","ownerId":"","requestParts":[],"extensions":{"blocks":{"taskKind":"pipe","duration":5}}}
 */
export type SendMessageParams = {
  /**
   * Agent to send it to.
   *
   * @pattern ^[a-zA-Z0-9_]+$
   */
  readonly agentName: string;
  /** Mode of the client; it has to be the agent's. */
  readonly billingMode: BillingMode;
  /** The inputs; may be empty. */
  readonly requestParts: readonly RequestPart[];
  /**
   * User who is to own the task. Clients always send it, empty when unknown; it has to be the token's
   * user.
   */
  readonly ownerId?: string;
  /**
   * Session of the uploads that belong to the task.
   *
   * @minLength 1
   */
  readonly uploadSessionId?: string;
  /**
   * Makes a repetition return the first task. Scoped to the caller.
   *
   * @minLength 1
   */
  readonly idempotencyKey?: string;
  /** Options of this network; left out when empty. */
  readonly extensions?: SendMessageExtensions;
  /** Webhook to tell about the task. */
  readonly pushNotificationConfig?: PushNotificationConfig;
  /** Retries by the server. */
  readonly retryPolicy?: RetryPolicy;
};

/** Options of a new task by namespace. */
export type SendMessageExtensions = {
  /** Options of this network. */
  readonly blocks?: TaskOptions;
};

/**
 * Options of a new task.
 * Not in the type: conditions that the schema states.
 *
 * @example {"taskKind":"pipe","duration":5}
 * @example {"stream":true}
 */
export type TaskOptions = {
  /** Kind of the task; request when absent. */
  readonly taskKind?: TaskKind;
  /**
   * Booked time in whole minutes, at most 30 days. For pipes, and only for them.
   *
   * @type integer
   * @minimum 1
   * @maximum 43200
   */
  readonly duration?: number;
  /** Public key handed to the agent as it is. */
  readonly consumerPublicKey?: string;
  /**
   * Request tasks: true asks for live streaming, false refuses it, absent leaves it to the server, which
   * does not stream. Pipes ignore it.
   */
  readonly stream?: boolean;
};

/**
 * Webhook for a task.
 *
 * @example {"url":"https://hook.example/blocks"}
 */
export type PushNotificationConfig = {
  /** Where to post. */
  readonly url: string;
  /** Which events to post; its values are not documented. */
  readonly filter?: JsonValue;
  /** How to authenticate; its values are not documented. */
  readonly authStrategy?: JsonValue;
};

/**
 * Retries by the server.
 *
 * @example {"maxRetries":2}
 */
export type RetryPolicy = {
  /**
   * Most retries.
   *
   * @type integer
   * @minimum 0
   */
  readonly maxRetries?: number;
  /**
   * Seconds after which no retry is made.
   *
   * @minimum 0
   */
  readonly expiresAfterSec?: number;
};

/**
 * The task that was made, or found by its idempotency key.
 *
 * @example {"taskId":"t-7f3a","orgId":"org-1","extensions":{"blocks":{"readToken":"opaque","streamChannels":{"status":"u.org-1.t-7f3a"},"subscribeKey":"sub-c-a","publishKey":"pub-c-a"}}}
 */
export type SendMessageResult = {
  /**
   * Id of the task.
   *
   * @minLength 1
   */
  readonly taskId: string;
  /** Organization that the task's channel is named after. The owner stands in when it is absent. */
  readonly orgId?: string;
  /** True when a task of this idempotency key existed. */
  readonly idempotent?: boolean;
  /** State of that existing task. */
  readonly state?: TaskState;
  /** Accepted, but waiting for capacity. */
  readonly queued?: boolean;
  /** Id of the webhook. */
  readonly pushConfigId?: string;
  /** Answers by namespace. */
  readonly extensions?: {
    /** How to follow the task. */
    readonly blocks?: TaskAccess;
  };
};

/** How to follow a task over the realtime service. */
export type TaskAccess = {
  /** Access token to read the task's channel. */
  readonly readToken?: string | null;
  /** Channels of the task. */
  readonly streamChannels?: {
    /**
     * Status channel; authoritative over a name that was put together.
     *
     * @minLength 1
     */
    readonly status?: string;
  };
  /** Subscribe key of the agent's keyset. */
  readonly subscribeKey?: string;
  /** Publish key of the agent's keyset. */
  readonly publishKey?: string;
};

/**
 * Names a task.
 *
 * @example {"taskId":"t-7f3a"}
 */
export type TaskIdParams = {
  /**
   * Id of the task.
   *
   * @minLength 1
   */
  readonly taskId: string;
};

/**
 * A task's record.
 *
 * @example {"task":{"taskId":"t-7f3a","state":"running"}}
 */
export type GetTaskResult = {
  /** The record. */
  readonly task: TaskInfo;
};

/**
 * Which tasks to list.
 *
 * @example {"agentName":"demo","limit":20}
 */
export type ListTasksParams = {
  /** Only those of this user. */
  readonly ownerId?: string;
  /** Only those of this agent. */
  readonly agentName?: string;
  /** Only those in this state. */
  readonly state?: TaskState;
  /**
   * Most tasks per page.
   *
   * @type integer
   * @minimum 1
   */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
};

/**
 * A page of tasks.
 *
 * @example {"tasks":[{"taskId":"t-7f3a"}],"next":"c2"}
 * @example {"tasks":[]}
 */
export type ListTasksResult = {
  /** The records. */
  readonly tasks: readonly TaskInfo[];
  /** Cursor of the next page; the list ends without one. */
  readonly next?: string | null;
  /**
   * Tasks on all pages.
   *
   * @type integer
   * @minimum 0
   */
  readonly totalCount?: number;
};

/**
 * A result without meaning: the call had an effect or failed. What it did shows in the task's events.
 *
 * @example {}
 */
export type IgnoredResult = JsonValue;
